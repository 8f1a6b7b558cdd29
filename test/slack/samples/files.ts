import type { Fields } from '../../support/fake-slack/fake-slack-workspace.ts';
import { committeeChannel, event, member, newTs, type Sample } from './sample.ts';

/** A file as a message carries it, with nothing behind its addresses. */
const hosted: Fields = {
  id: 'F0SAMPLE',
  created: 1705417200,
  timestamp: 1705417200,
  name: 'minutes.md',
  title: 'minutes',
  mimetype: 'text/plain',
  filetype: 'markdown',
  pretty_type: 'Markdown (raw)',
  user: member,
  user_team: 'T0COMMITTEE',
  editable: true,
  size: 900,
  mode: 'hosted',
  is_external: false,
  external_type: '',
  is_public: true,
  public_url_shared: false,
  display_as_bot: false,
  username: '',
  has_rich_preview: false,
  file_access: 'visible',
};

const shared = (name: string, says: Sample['says'], ...files: readonly unknown[]): Sample =>
  event(`a file: ${name}`, says, ({ workspace }) => {
    const ts = newTs();
    return {
      type: 'message',
      subtype: 'file_share',
      channel: committeeChannel,
      channel_type: 'channel',
      user: member,
      team: workspace.teamId,
      text: '',
      files,
      upload: false,
      display_as_bot: false,
      ts,
      event_ts: ts,
    };
  });

const stub = (fields: Fields): Fields => ({ id: 'F0STUB', created: 0, user: '', ...fields });

export const files: readonly Sample[] = [
  shared('none at all', 'nothing'),
  shared('null', 'nothing', null),
  shared('a picture', 'nothing', {
    ...hosted,
    name: 'quay.png',
    mimetype: 'image/png',
    filetype: 'png',
    original_w: 800,
    original_h: 600,
  }),
  shared('a recording', 'nothing', {
    ...hosted,
    name: 'call.mp4',
    mimetype: 'video/mp4',
    filetype: 'mp4',
    subtype: 'slack_video',
    transcription: { status: 'none' },
  }),
  shared('above the plan’s limit', 'nothing', { ...hosted, mode: 'hidden_by_limit' }),
  shared('deleted meanwhile', 'nothing', stub({ mode: 'tombstone', date_delete: 1705417300 })),
  shared('whose access is denied', 'nothing', stub({ mode: 'file_access', file_access: 'access_denied' })),
  shared(
    'only its id, as in a shared channel',
    'either',
    stub({ mode: 'file_access', file_access: 'check_file_info' }),
  ),
  shared('without a name', 'either', { ...hosted, name: null, title: null }),
  shared('without a type', 'either', { ...hosted, filetype: '', mimetype: '', pretty_type: '' }),
  shared('without a size', 'either', { ...hosted, size: undefined }),
  shared('held elsewhere', 'either', {
    ...hosted,
    mode: 'external',
    is_external: true,
    external_type: 'gdrive',
    external_url: 'https://drive.example/1',
    url_private: 'https://drive.example/1',
  }),
  shared('a snippet', 'either', {
    ...hosted,
    mode: 'snippet',
    preview: 'Actions',
    lines: 9,
    lines_more: 0,
    preview_is_truncated: false,
  }),
  shared('a post of old', 'either', {
    ...hosted,
    mode: 'space',
    filetype: 'space',
    pretty_type: 'Post',
    preview: '{}',
  }),
  shared('a canvas', 'either', {
    ...hosted,
    mode: 'quip',
    filetype: 'quip',
    pretty_type: 'Canvas',
    mimetype: 'application/vnd.slack-docs',
  }),
  shared('a list', 'either', {
    ...hosted,
    mode: 'list',
    filetype: 'list',
    pretty_type: 'List',
    mimetype: 'application/vnd.slack-list',
    list_metadata: { schema: [] },
  }),
  shared('an e-mail', 'either', {
    ...hosted,
    mode: 'email',
    filetype: 'email',
    mimetype: 'text/html',
    subject: 'Minutes',
    from: [{ address: 'ana@owf.example', name: 'Ana' }],
    to: [],
    cc: [],
    headers: {},
    plain_text: 'Minutes',
  }),
];
