import { useId, type ComponentProps } from 'react'
import { useI18n } from '../../i18n'

/** Takes focus on arrival, also from the dialog that opens around it; what is typed next stands behind what was typed before. */
function takeFocus(input: HTMLInputElement | null): void {
  if (!input) return
  input.setAttribute('autofocus', '')
  input.focus()
  input.setSelectionRange(input.value.length, input.value.length)
}

/** The field of find with its label. */
export function FindField({ query, onQuery, ...rest }: { query: string; onQuery: (query: string) => void } & Omit<ComponentProps<'input'>, 'value'>) {
  const i18n = useI18n()
  const id = useId()
  return (
    <>
      <label htmlFor={id} className="text-muted text-sm [@media(max-height:30rem)]:sr-only">
        {i18n.t('find.input')}
      </label>
      <input
        ref={takeFocus}
        id={id}
        type="text"
        autoComplete="off"
        autoCapitalize="off"
        autoCorrect="off"
        spellCheck={false}
        enterKeyHint="go"
        maxLength={80}
        placeholder={i18n.t('find.example')}
        value={query}
        onChange={(event) => onQuery(event.target.value)}
        className="border-line-strong bg-paper placeholder:text-muted mt-1 min-h-11 w-full shrink-0 rounded-sm border px-3 text-lg placeholder:text-base"
        {...rest}
      />
    </>
  )
}
