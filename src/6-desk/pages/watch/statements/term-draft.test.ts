import assert from 'node:assert/strict'
import { test } from 'node:test'
import { glossaryWith, glossaryWithout, NO_TERM, termDraftOf } from './term-draft.ts'

const term = (id: string) => ({ id, wordings: { en: ['truce'], es: ['tregua'] }, means: [{ by: 'A', text: 'a halt', lang: 'en' }] })
const GLOSSARY = { id: 'G', of: 'TRUCE', terms: [term('a'), term('b')] }

test('a term is taken out of a glossary and no other, and put back as it was', () => {
  const without = glossaryWithout(GLOSSARY, 'a')
  assert.deepEqual(without, { ...GLOSSARY, terms: [term('b')] })
  assert.deepEqual(glossaryWithout(without, 'b').terms, [])
  const back = glossaryWith(GLOSSARY, termDraftOf('TRUCE', term('a')))
  assert.deepEqual(back, GLOSSARY)
})

test('the first term of an agreement makes its glossary', () => {
  const draft = {
    ...NO_TERM,
    of: 'TRUCE',
    id: ' a ',
    wordings: [
      { key: 'en', text: ' truce ' },
      { key: '', text: 'x' },
    ],
  }
  assert.deepEqual(glossaryWith(null, draft), { id: 'glossary of TRUCE', of: 'TRUCE', terms: [{ id: 'a', wordings: { en: ['truce'] } }] })
})
