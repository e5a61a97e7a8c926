/** What the reader says, in the English words of the page. */
import { bring } from '../../src/i18n/en/bring'
import type { Doubt, ReadError } from '../../src/reader/reading'

type Values = Readonly<Record<string, string>>
const words: Readonly<Record<string, string | undefined>> = bring

function say(id: string, values: Values): string {
  const text = words[id] ?? `${id} ${JSON.stringify(values)}`
  return text.replace(/\{(\w+)\}/g, (hole, name: string) => values[name] ?? hole)
}

/** Returns a doubt as a sentence. */
export const sayDoubt = ({ id, values = {} }: Doubt): string => say(id, values)

/** Returns why a document could not be read, and what to do about it. */
export function sayProblem({ id, values }: ReadError): string {
  const bound = values['bound']
  const told = bound === undefined ? values : { ...values, bound: say(`read.bound.${bound}`, values) }
  const advice = words[`${id}.advice`]
  return `${say(id, told)}${advice === undefined ? '' : ` ${say(`${id}.advice`, told)}`} (${id})`
}
