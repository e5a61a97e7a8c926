import type { ComponentProps } from 'react'

const LOOKS = {
  main: 'border border-accent bg-accent text-on-accent px-4 font-semibold hover:underline disabled:opacity-60',
  plain: 'disabled:text-muted border border-line-strong bg-raised px-3 hover:border-accent hover:text-accent',
  quiet: 'disabled:text-muted border border-transparent px-2 hover:border-line-strong hover:text-accent',
  toggle:
    'disabled:text-muted border border-line-strong bg-raised px-3 hover:border-accent aria-pressed:border-accent aria-pressed:bg-accent aria-pressed:text-on-accent',
} as const

/** A button of the house: at least 36 px high, 44 px where the pointer is coarse. */
export function Button({ look = 'plain', className = '', ...rest }: ComponentProps<'button'> & { look?: keyof typeof LOOKS }) {
  return (
    <button
      type="button"
      className={`inline-flex min-h-9 items-center justify-center gap-2 rounded-sm text-sm pointer-coarse:min-h-11 ${LOOKS[look]} ${className}`}
      {...rest}
    />
  )
}
