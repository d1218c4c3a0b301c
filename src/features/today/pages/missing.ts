/** Every address of the workspace that is nobody's, so that it is said in the workspace's own frame. */
export function loader(): never {
  throw new Response(null, { status: 404 })
}

export default function Missing() {
  return null
}
