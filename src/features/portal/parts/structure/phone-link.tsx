/** A telephone number that calls where it can; its digits stay together. */
export function PhoneLink({ phone }: { readonly phone: string }) {
  return (
    <a className="n" href={`tel:${phone.replaceAll(/[^\d+]/g, '')}`}>
      {phone}
    </a>
  )
}
