/** What an entry says, for people: a filed document field by field, law as Parley reads it, a question with its act and its answer. */
import type { Verdict as OneVerdict } from '#bound/determine/reasons.ts'
import type { EntryWithCommitment, Written } from '../../client/shapes.ts'
import { useRead } from '../../data/read.ts'
import { Answered } from '../../parts/answered.tsx'
import { EntryNumber } from '../../parts/entry-number.tsx'
import { Field, FieldList, Fields } from '../../parts/fields.tsx'
import { Grade } from '../../parts/grade.tsx'
import { keyed } from '../../parts/keyed.ts'
import { ClauseRead } from '../../parts/law/clause-read.tsx'
import { instrumentKind } from '../../parts/law/kind.ts'
import { versionsOf } from '../../parts/law/versions.ts'
import { recordOf, recordsOf, textOf } from '../../parts/law/written.ts'
import { partyKind } from '../../parts/party-kind.ts'
import { Told } from '../../parts/told.tsx'
import { Typed } from '../../parts/typed.tsx'
import { Verdict } from '../../parts/verdict.tsx'
import { useSay } from '../../words/words.tsx'
import css from './entry.module.css'

export function Said({ entry, body }: { entry: EntryWithCommitment; body: Written }) {
  switch (entry.kind) {
    case 'party-filed':
      return <Party party={recordOf(body.party)} />
    case 'claim-filed':
      return <Claim claim={recordOf(body.claim)} rest={body} />
    case 'instrument-filed':
      return <Law instrument={recordOf(body.instrument)} />
    case 'version-filed':
      return <Law instrument={recordOf(body.version)} of={textOf(body.instrument)} />
    case 'proposed':
    case 'revised':
    case 'determined':
    case 'performed':
      return <Question entry={entry} body={body} />
    case 'found':
      return <Found body={body} />
    default:
      return <Fields of={body} />
  }
}

function Party({ party }: { party: Written }) {
  const say = useSay()
  return (
    <>
      <ul className={css.names}>
        {keyed(recordsOf(party.names), (name) => textOf(name.text)).map(({ key, item }) => (
          <li key={key}>
            <Typed text={textOf(item.text)} lang={textOf(item.lang) || undefined} />
          </li>
        ))}
      </ul>
      <FieldList>
        <Field name={say('desk.part.field.kind')}>{partyKind(say, textOf(party.kind))}</Field>
      </FieldList>
      <Fields of={party} but={['names', 'kind']} />
    </>
  )
}

function Claim({ claim, rest }: { claim: Written; rest: Written }) {
  const say = useSay()
  const { value } = claim
  return (
    <>
      <p className={css.sentence}>
        <Typed text={textOf(claim.of)} />, <Typed text={textOf(claim.is)} />:{' '}
        <b>{typeof value === 'boolean' ? say(value ? 'desk.entry.yes' : 'desk.entry.no') : <Typed text={textOf(value)} />}</b>
      </p>
      <FieldList>
        <Field name={say('desk.part.field.grade')}>
          <Grade grade={textOf(claim.grade)} />
        </Field>
      </FieldList>
      <Fields of={claim} but={['of', 'is', 'value', 'grade']} />
      <Fields of={rest} but={rest.before === true ? ['claim'] : ['claim', 'before']} />
    </>
  )
}

/** An instrument, or a version of one, with its clauses as they are read. */
function Law({ instrument, of }: { instrument: Written; of?: string }) {
  const say = useSay()
  const kind = textOf(instrument.kind)
  const versions = of === undefined ? versionsOf(instrument) : versionsOf({ versions: [instrument] })
  return (
    <>
      <FieldList>
        {of !== undefined && (
          <Field name={say('desk.part.field.instrument')}>
            <Typed text={of} />
          </Field>
        )}
        {kind !== '' && <Field name={say('desk.part.field.kind')}>{instrumentKind(say, kind)}</Field>}
      </FieldList>
      <Fields of={instrument} but={['clauses', 'versions', 'kind', 'words']} />
      {versions.map(({ v, clauses }) => (
        <ol key={v} className={css.clauses}>
          {keyed(clauses, (clause) => textOf(clause.id)).map(({ key, item }) => (
            <li key={key}>
              <span className={css.clause}>
                <Typed text={textOf(item.id)} />
              </span>
              <div>
                {textOf(item.words) !== '' && <blockquote dir="auto">{textOf(item.words)}</blockquote>}
                <ClauseRead clause={item} kind={kind} />
              </div>
            </li>
          ))}
        </ol>
      ))}
    </>
  )
}

/** What was asked, and the answer as it was given then, in sentences. */
function Question({ entry, body }: { entry: EntryWithCommitment; body: Written }) {
  const say = useSay()
  const docket = textOf(body.docket)
  const at = entry.index + 1
  const query = useRead(['answer', docket, at], (client) => client.answer(docket, { as_of: at }))
  return (
    <>
      <Fields of={body} but={['act', 'answer', 'duties', 'charges', 'docket']} />
      {body.act !== undefined && (
        <>
          <h3>{say('desk.entry.act')}</h3>
          <Fields of={recordOf(body.act)} />
        </>
      )}
      <h3>{say('desk.entry.answer')}</h3>
      <Answered query={query} lines={2}>
        {({ answer }) => (
          <>
            <p className={css.sentence}>
              <Verdict verdict={answer.verdict} size={16} />
            </p>
            <ul className={css.reasons}>
              {keyed(answer.reasons, ({ sentence }) => sentence).map(({ key, item }) => (
                <li key={key}>
                  <Told>{item.sentence}</Told>
                </li>
              ))}
            </ul>
          </>
        )}
      </Answered>
    </>
  )
}

/** The answer on file and the answer since. */
function Found({ body }: { body: Written }) {
  const say = useSay()
  const kind = body.kind === 'hindsight' ? 'hindsight' : 'remainder'
  return (
    <>
      <p className={css.sentence}>{say(`desk.docket.foundMeans.${kind}`)}</p>
      <p className={css.turned}>
        {say('desk.docket.was')} <Verdict verdict={body.was as OneVerdict} /> <EntryNumber index={Number(body.of)} />
        <span>
          {say('desk.docket.isNow')} <Verdict verdict={body.now as OneVerdict} />
        </span>
      </p>
    </>
  )
}
