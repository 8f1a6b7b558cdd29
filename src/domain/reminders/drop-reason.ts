/** Why a reminder of an action is not sent after all; the action's history tells. */
export type ActionDropReason =
  | 'action done'
  | 'action gone'
  | 'action withdrawn'
  | 'another day chosen'
  /** The deadline moved, or it is somebody else's now. */
  | 'moved or reassigned'
  | 'no date'
  /** Another one about the same thing is sent with it. */
  | 'overtaken'
  | 'put off'
  /** It no longer waits on them. */
  | 'wait over';

/** Why a notice is not sent after all, because what it was to tell no longer holds. */
export type DropReason =
  | ActionDropReason
  | 'all arrived'
  | 'answered'
  | 'answer taken back'
  | 'date withdrawn'
  | 'deadline moved'
  | 'deadline passed'
  | 'digest moved'
  | 'group closed'
  | 'group gone'
  | 'meeting begun'
  | 'meeting called off'
  | 'meeting moved'
  | 'meeting past'
  | 'names settled'
  | 'no result'
  | 'not published'
  | 'nothing tied'
  | 'nothing to confirm'
  | 'nothing to hand over'
  | 'nothing to tell'
  | 'question gone'
  | 'review over'
  | 'summary taken back'
  | 'time poll over'
  | 'vote open'
  | 'vote over'
  /** Or they may not vote any more, or the vote ended otherwise. */
  | 'voted';
