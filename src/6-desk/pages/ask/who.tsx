import { Button, Menu } from '@mantine/core'
import { useMemo } from 'react'
import { Icon } from '../../parts/icon.tsx'
import { useSay } from '../../words/words.tsx'
import { Suggest, SuggestMany } from './fields.tsx'
import css from './form.module.css'
import type { Form } from './form.ts'
import { isKnownKind, kindShown, labelOf, OTHER_ROLES } from './kinds.ts'
import { PasteList } from './paste-list.tsx'

type OtherRole = (typeof OTHER_ROLES)[number]

/** Who does what, for what, with whom: the roles that matter for the kind of act, and any other that is wanted. */
export function Who({ form }: { form: Form }) {
  const say = useSay()
  const { draft, put, offers, wrong } = form
  const kinds = useMemo(() => offers.kinds.map((id) => ({ id, name: isKnownKind(id) ? say(`desk.ask.kind-${id}`) : '' })), [offers, say])
  const kind = draft.kind.trim()
  const shown = kindShown(kind).roles
  const roles =
    kind === '' ? [] : OTHER_ROLES.filter((role) => shown.includes(role) || draft.shown.includes(role) || draft.roles[role]?.length)
  const others = OTHER_ROLES.filter((role) => !roles.includes(role))
  return (
    <fieldset className={css.group}>
      <legend>{say('desk.ask.group-who')}</legend>
      <div className={css.two}>
        <Suggest
          id="actor"
          required
          label={say('desk.ask.actor')}
          offers={offers.parties}
          value={draft.actor}
          onChange={(actor) => put({ actor })}
          error={wrong('actor')}
        />
        <Suggest
          id="kind"
          required
          label={say('desk.ask.kind')}
          offers={kinds}
          value={draft.kind}
          onChange={(next) => put({ kind: next })}
          error={wrong('kind')}
        />
        {roles.map((role) => (
          <SuggestMany
            key={role}
            id={`role-${role}`}
            label={say(labelOf(kind, role))}
            offers={offers.parties}
            value={draft.roles[role] ?? []}
            onChange={(who) => put({ roles: { ...draft.roles, [role]: who } })}
          />
        ))}
        <Suggest
          id="purpose"
          label={say(labelOf(kind, 'purpose'))}
          offers={offers.purposes}
          value={draft.purpose}
          onChange={(purpose) => put({ purpose })}
        />
      </div>
      {roles.includes('counterpart') && (
        <PasteList
          label={say(labelOf(kind, 'counterpart'))}
          offers={offers.parties}
          have={draft.roles.counterpart ?? []}
          take={(counterpart) => put({ roles: { ...draft.roles, counterpart } })}
        />
      )}
      {kind !== '' && others.length > 0 && <MoreRoles others={others} show={(role) => put({ shown: [...draft.shown, role] })} />}
    </fieldset>
  )
}

/** Roles that are seldom held in an act of this kind, to be asked for one by one. */
function MoreRoles({ others, show }: { readonly others: readonly OtherRole[]; readonly show: (role: OtherRole) => void }) {
  const say = useSay()
  return (
    <Menu position="bottom-start" transitionProps={{ duration: 0 }}>
      <Menu.Target>
        <Button variant="subtle" size="compact-sm" leftSection={<Icon name="plus" size={14} />}>
          {say('desk.ask.role-more')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {others.map((role) => (
          <Menu.Item key={role} onClick={() => show(role)}>
            {say(`desk.ask.role-${role}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
