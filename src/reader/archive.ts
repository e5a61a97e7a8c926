import { Inflate } from 'fflate'
import { LIMITS, tooComplex } from './limits'
import { ReadError } from './reading'

interface Entry {
  method: number
  checksum: number
  packed: number
  unpacked: number
  /** Where its local header begins. */
  at: number
}

/** The parts of a ZIP file by name: lower case, with `/`, without one at the beginning. */
export interface Archive {
  has: (name: string) => boolean
  names: readonly string[]
  /** Returns the bytes of a part, or undefined. Throws `read.bomb` or `read.damaged`. */
  read: (name: string) => Uint8Array | undefined
}

/** Packed bytes given to the decompressor at a time: a piece of 4 kB unpacks to at most 4 MB before the next look at the sum. */
const PIECE = 4096

function nameOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes).replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase()
}

function endRecord(bytes: Uint8Array, view: DataView): number {
  for (let at = bytes.length - 22; at >= Math.max(0, bytes.length - 22 - 0xffff); at -= 1) if (view.getUint32(at, true) === 0x06054b50) return at
  throw new ReadError('read.damaged')
}

/** Reads the central directory: what the file says of its parts, all of it checked before anything is unpacked. */
function readDirectory(bytes: Uint8Array, view: DataView): Map<string, Entry> {
  const end = endRecord(bytes, view)
  const count = view.getUint16(end + 10, true)
  if (count > LIMITS.parts) throw tooComplex('parts')
  const entries = new Map<string, Entry>()
  let sum = 0
  let at = view.getUint32(end + 16, true)
  for (let index = 0; index < count; index += 1) {
    if (view.getUint32(at, true) !== 0x02014b50) throw new ReadError('read.damaged')
    if ((view.getUint16(at + 8, true) & 1) === 1) throw new ReadError('read.encrypted')
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true)) as [number, number, number]
    const entry: Entry = {
      method: view.getUint16(at + 10, true),
      checksum: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      unpacked: view.getUint32(at + 24, true),
      at: view.getUint32(at + 42, true),
    }
    sum += entry.unpacked
    if (sum > LIMITS.unpacked || (entry.unpacked > LIMITS.ratioFrom && entry.unpacked > entry.packed * LIMITS.ratio)) throw new ReadError('read.bomb')
    const name = nameOf(bytes.subarray(at + 46, at + 46 + nameLength))
    if (entries.has(name)) throw new ReadError('read.damaged')
    entries.set(name, entry)
    at += 46 + nameLength + extraLength + commentLength
  }
  return entries
}

let table: Uint32Array | undefined

function checksumTable(): Uint32Array {
  table ??= Uint32Array.from({ length: 256 }, (_, byte) => {
    let value = byte
    for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1
    return value
  })
  return table
}

function checksumOf(bytes: Uint8Array): number {
  const values = checksumTable()
  let checksum = 0xffffffff
  for (const byte of bytes) checksum = (checksum >>> 8) ^ (values[(checksum ^ byte) & 0xff] ?? Number.NaN)
  return (checksum ^ 0xffffffff) >>> 0
}

/** Returns the unpacked bytes, as many as declared. Sizes may lie: a piece that goes beyond them ends it. */
function inflate(packed: Uint8Array, size: number): Uint8Array {
  const unpacked = new Uint8Array(size)
  let length = 0
  let ended = false
  const inflater = new Inflate((piece, final) => {
    if (length + piece.length > size) throw new ReadError('read.bomb')
    unpacked.set(piece, length)
    length += piece.length
    ended = final
  })
  for (let at = 0; at < packed.length; at += PIECE) inflater.push(packed.subarray(at, at + PIECE), at + PIECE >= packed.length)
  if (!ended || length !== size) throw new ReadError('read.damaged')
  return unpacked
}

function readEntry(bytes: Uint8Array, view: DataView, entry: Entry): Uint8Array {
  if (entry.unpacked > LIMITS.part) throw new ReadError('read.bomb')
  if (view.getUint32(entry.at, true) !== 0x04034b50) throw new ReadError('read.damaged')
  const from = entry.at + 30 + view.getUint16(entry.at + 26, true) + view.getUint16(entry.at + 28, true)
  const packed = bytes.subarray(from, from + entry.packed)
  if (packed.length !== entry.packed || (entry.method !== 0 && entry.method !== 8)) throw new ReadError('read.damaged')
  const unpacked = entry.method === 0 ? packed : inflate(packed, entry.unpacked)
  if (checksumOf(unpacked) !== entry.checksum) throw new ReadError('read.damaged')
  return unpacked
}

/** Turns whatever a damaged file makes a decoder throw into `read.damaged`. */
function guarded<Result>(work: () => Result): Result {
  try {
    return work()
  } catch (error) {
    if (error instanceof ReadError) throw error
    throw new ReadError('read.damaged', {}, { cause: error })
  }
}

/** Returns the parts of a ZIP file. Throws `read.damaged`, `read.bomb`, `read.encrypted` or `read.too-complex`. */
export function openArchive(bytes: Uint8Array): Archive {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const entries = guarded(() => readDirectory(bytes, view))
  return {
    names: [...entries.keys()],
    has: (name) => entries.has(name.toLowerCase()),
    read: (name) => {
      const entry = entries.get(name.toLowerCase())
      return entry && guarded(() => readEntry(bytes, view, entry))
    },
  }
}
