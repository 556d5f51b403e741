interface AccountFieldProps {
  name: string;
  label: string;
  type: "email" | "password" | "text" | "date" | "number";
  autocomplete: string;
  value?: string | undefined;
  maxlength?: number;
  isRequired?: boolean;
  /** A line below it that helps. */
  help?: string | undefined;
  /** The id of the line that says what is wrong, where something is. */
  wrong?: string | undefined;
}

/** One line of a form about an account: its label, its field, its help. */
export function AccountField(props: AccountFieldProps) {
  const { name, label, type, autocomplete, value, maxlength = 254, isRequired = true, help, wrong } = props;
  const described = [wrong, help && `${name}-help`].filter(Boolean).join(" ");
  return (
    <>
      <label for={name}>{label}</label>
      <input
        id={name}
        name={name}
        type={type}
        autocomplete={autocomplete}
        required={isRequired}
        maxlength={maxlength}
        value={value}
        aria-invalid={wrong ? "true" : undefined}
        aria-describedby={described || undefined}
      />
      {help ? <small id={`${name}-help`}>{help}</small> : null}
    </>
  );
}

/** What is wrong with what was sent, above the fields. */
export function WrongNotice({ sentence, id }: { sentence: string | undefined; id: string }) {
  return sentence ? (
    <p class="wrong" id={id} role="alert">
      {sentence}
    </p>
  ) : null;
}
