import { Fragment } from 'react'
import { breakPieces } from './word-breaks'

/** A text whose lines end between words, in an element with `word-break: keep-all`. */
export function WithBreaks({ text }: { text: string }) {
  return breakPieces(text).map((piece, index) => (
    <Fragment key={index}>
      {index > 0 && <wbr />}
      {piece.replace(/ (?=\d{4}$)/, '\u00a0')}
    </Fragment>
  ))
}
