/** Why single sign-on led nowhere, as the address says it: the message code; undefined when it says nothing. */
export function providerTrouble(
  query: URLSearchParams,
): 'identity.provider-away' | 'identity.provider-unknown' | 'identity.provider-others' | undefined {
  const trouble = query.get('loi')
  if (trouble === 'mot-cua-chua-noi') return 'identity.provider-unknown'
  if (trouble === 'mot-cua-cua-nguoi-khac') return 'identity.provider-others'
  return trouble === 'mot-cua' ? 'identity.provider-away' : undefined
}
