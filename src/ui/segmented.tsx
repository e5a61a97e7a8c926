export interface Choice<Value extends string> {
  value: Value
  label: string
}

/** A choice between a few named ways, all in sight; each is a button that says whether it is the one. */
export function Segmented<Value extends string>({
  label,
  choices,
  value,
  onChange,
}: {
  label: string
  choices: readonly Choice<Value>[]
  value: Value
  onChange: (value: Value) => void
}) {
  return (
    <div role="group" aria-label={label} className="inline-flex flex-wrap">
      {choices.map((choice) => (
        <button
          key={choice.value}
          type="button"
          aria-pressed={choice.value === value}
          onClick={() => onChange(choice.value)}
          className="border-line-strong bg-raised hover:text-accent aria-pressed:bg-accent-soft aria-pressed:text-ink -ml-px min-h-9 border px-3 text-sm first:ml-0 first:rounded-l-sm last:rounded-r-sm aria-pressed:font-semibold pointer-coarse:min-h-11"
        >
          {choice.label}
        </button>
      ))}
    </div>
  )
}
