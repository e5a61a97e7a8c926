/** Damages documents in ways that follow from a seed: the same seed always does the same. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import type { BuiltBlock, BuiltCell } from './documents'

export class Chance {
  #state: number

  constructor(seed: number) {
    this.#state = (seed * 2_654_435_761) >>> 0
  }

  /** Returns a whole number from 0 to below `end`. */
  below(end: number): number {
    this.#state = (Math.imul(this.#state ^ (this.#state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) >>> 0
    return Math.floor(((this.#state ^ (this.#state >>> 13)) >>> 0) % Math.max(1, end))
  }

  /** Returns one of a list. Throws where it is empty. */
  of<T>(list: readonly T[]): T {
    const one = list[this.below(list.length)]
    if (one === undefined) throw new Error('nothing to choose from')
    return one
  }
}

/** Characters that readers stumble over: separators, full-width and foreign digits, marks without width, halves of pairs, other scripts. */
const ODD = Array.from(
  '０１９，．。、；：（）()〔〕％%‰万亿千余约—–-−/\\|"\'《》　\u00a0\u200b\u200f\u202e\ufeff\u0000\u0007\ufffd٣৭Ⅷ②½①十百零〇２éß🙂𠮷<>&;#\t\n0123456789',
)
const PIECES = [
  '',
  '1e9',
  '-1',
  '+5',
  '1,23',
  '1 234',
  '12.5',
  '99999999999999999999',
  '3万',
  '2.50%',
  'NaN',
  '件',
  '12件',
  '12件13件',
  '无',
  '=1+1',
  '{}',
  '__proto__',
  '2021年',
  '一、',
  '（三）',
  '1.',
]

/** Returns a text with something odd put into it, or something lost from it. */
function damageText(text: string, chance: Chance): string {
  const at = chance.below(text.length + 1)
  const to = Math.min(text.length, at + chance.below(6))
  switch (chance.below(5)) {
    case 0:
      return text.slice(0, at) + Array.from({ length: 1 + chance.below(4) }, () => chance.of(ODD)).join('') + text.slice(at)
    case 1:
      return text.slice(0, at) + chance.of(PIECES) + text.slice(at)
    case 2:
      return text.slice(0, at) + text.slice(to)
    case 3:
      return text.slice(0, to) + text.slice(at, to).repeat(1 + chance.below(40)) + text.slice(to)
    default:
      return text.slice(0, at) + String.fromCharCode(chance.below(65_536)) + text.slice(at)
  }
}

type Row = readonly (string | BuiltCell)[]
const textOf = (cell: string | BuiltCell): string => (typeof cell === 'string' ? cell : cell.text)
const withText = (cell: string | BuiltCell, text: string): string | BuiltCell => (typeof cell === 'string' ? text : { ...cell, text })

/** Returns a table in which two cells have changed places, or one has other words; its spans stay as they are. */
function damageTable(table: readonly Row[], chance: Chance): Row[] {
  const places = table.flatMap((row, y) => row.map((_, x) => [y, x] as const))
  const [[y, x], [v, u]] = [chance.of(places), chance.of(places)]
  const [one, other] = [table[y]?.[x] ?? '', table[v]?.[u] ?? '']
  const swap = chance.below(2) === 0
  const changed = swap ? textOf(other) : damageText(textOf(one), chance)
  return table.map((row, r) =>
    row.map((cell, c) => {
      if (r === y && c === x) return withText(cell, changed)
      return swap && r === v && c === u ? withText(cell, textOf(one)) : cell
    }),
  )
}

function damageBlock(block: BuiltBlock, chance: Chance): BuiltBlock {
  if ('table' in block) return block.table.length === 0 ? block : { table: damageTable(block.table, chance) }
  if ('heading' in block) return { ...block, heading: damageText(block.heading, chance) }
  return { paragraph: damageText(block.paragraph, chance) }
}

/** Returns blocks of which some are doubled, gone, in another place, or have other words. */
export function damageBlocks(blocks: readonly BuiltBlock[], chance: Chance): BuiltBlock[] {
  const damaged = [...blocks]
  for (let times = 1 + chance.below(6); times > 0 && damaged.length > 1; times--) {
    const at = chance.below(damaged.length)
    const block = chance.of(damaged)
    const turn = chance.below(8)
    if (turn === 0) damaged.splice(at, 1)
    else if (turn === 1) damaged.splice(at, 0, block)
    else if (turn === 2) damaged.push(...damaged.splice(at, 1))
    else damaged[at] = damageBlock(damaged[at] ?? block, chance)
  }
  return damaged
}

/** Returns bytes of which some are turned over, cut off, gone or doubled. */
export function damageBytes(bytes: Uint8Array, chance: Chance): Uint8Array {
  const turn = chance.below(5)
  if (turn === 0) return bytes.slice(0, chance.below(bytes.length))
  const from = chance.below(bytes.length)
  const to = Math.min(bytes.length, from + 1 + chance.below(400))
  if (turn === 1) return Uint8Array.from([...bytes.subarray(0, from), ...bytes.subarray(to)])
  if (turn === 2) return Uint8Array.from([...bytes.subarray(0, to), ...bytes.subarray(from, to), ...bytes.subarray(to)])
  const damaged = bytes.slice()
  for (let times = 1 + chance.below(turn === 3 ? 3 : 60); times > 0; times--) damaged[chance.below(damaged.length)] = chance.below(256)
  return damaged
}

/** Returns an office file with one part damaged, so that it is still one that can be unpacked. */
export function damageParts(file: Uint8Array, chance: Chance): Uint8Array {
  const parts = unzipSync(file)
  const name = chance.of(Object.keys(parts))
  const part = parts[name] ?? new Uint8Array()
  const text = chance.below(2) === 0 ? strToU8(damageText(strFromU8(part), chance)) : damageBytes(part, chance)
  return zipSync({ ...parts, [name]: text }, { level: 1 })
}
