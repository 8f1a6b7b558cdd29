/** The `action_id`s and `callback_id`s of working groups; each is the name of the file in `listeners` that answers it. */
export const groupIds = {
  joinGroup: 'join-group',
  leaveGroup: 'leave-group',
  approveJoinRequest: 'approve-join-request',
  declineJoinRequest: 'decline-join-request',
  notThisTime: 'not-this-time',
  manageGroup: 'manage-group',
  newGroup: 'new-group',
  confirmSeats: 'confirm-seats',
  manageGroupForm: 'manage-group-form',
  newGroupForm: 'new-group-form',
  confirmSeatsForm: 'confirm-seats-form',
} as const;
