/** Every address that is nobody's: the portal says so in its own frame. */
export function loader() {
  throw new Response(null, { status: 404 })
}

export default function Missing() {
  return null
}
