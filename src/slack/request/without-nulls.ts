/**
 * What Slack sent, without the fields of its event that are `null`: Slack writes `null`, or leaves the field out, where it has nothing.
 * Bolt asks `null` for its `id`, and answers an event with `user: null` with status 500, which Slack counts as a failed delivery.
 */
export function withoutNulls<Body extends object>(body: Body): Body {
  if (!('event' in body) || typeof body.event !== 'object' || body.event === null) return body;
  const event = Object.fromEntries(Object.entries(body.event).filter(([, value]) => value !== null));
  return { ...body, event };
}
