import type { Messages } from '#platform/i18n/messages.ts'

/** What the page of topics says, and why a topic is refused. */
export const topicsMessages = {
  'topics.title': { vi: 'Chủ đề', en: 'Topics' },
  'topics.lead': {
    vi: 'Chủ đề nối các bài viết và văn bản cùng nói về một việc, dù ở chuyên mục nào.',
    en: 'A topic joins articles and documents about the same matter, whatever their section.',
  },
  'topics.list': { vi: 'Danh mục chủ đề', en: 'List of topics' },
  'topics.name': { vi: 'Tên chủ đề', en: 'Name of the topic' },
  'topics.articles': { vi: 'Bài đang đăng', en: 'Published articles' },
  'topics.documents': { vi: 'Văn bản đang đăng', en: 'Published documents' },
  'topics.none': { vi: 'Chưa có chủ đề nào.', en: 'There are no topics yet.' },
  'topics.none-lead': {
    vi: 'Thêm chủ đề đầu tiên ở dưới, rồi chọn trong bài viết hoặc văn bản.',
    en: 'Add the first one below, then tick it in an article or a document.',
  },
  'topics.none-whom-to-ask': {
    vi: 'Chủ đề dùng chung cho toàn địa phương. Đề nghị người duyệt đăng hoặc quản trị viên của toàn địa phương thêm chủ đề.',
    en: 'Topics hold for the whole locality. Ask its publisher or its administrator to add one.',
  },
  'topics.whom-to-ask': {
    vi: 'Danh mục này dùng chung cho toàn địa phương. Cần thêm hoặc đổi tên chủ đề thì đề nghị người duyệt đăng hoặc quản trị viên của toàn địa phương.',
    en: 'The list holds for the whole locality. To add or rename a topic, ask its publisher or its administrator.',
  },
  'topics.add': { vi: 'Thêm chủ đề', en: 'Add the topic' },
  'topics.rename': { vi: 'Đổi tên chủ đề', en: 'Rename a topic' },
  'topics.which': { vi: 'Chủ đề cần đổi tên', en: 'The topic to rename' },
  'topics.new-name': { vi: 'Tên mới', en: 'New name' },
  'topics.rename-button': { vi: 'Đổi tên', en: 'Rename it' },
  'topics.rename-hint': {
    vi: 'Địa chỉ trang chủ đề giữ nguyên, nên các đường dẫn cũ vẫn mở được.',
    en: 'The address of its page stays, so earlier links still work.',
  },
  'topics.choose': { vi: 'Chọn chủ đề', en: 'Choose a topic' },
  'topics.required': { vi: 'bắt buộc', en: 'required' },
  'topics.saved': { vi: 'Đã lưu chủ đề.', en: 'The topic was saved.' },
  'topics.errors': { vi: 'Chưa lưu được', en: 'Not saved yet' },
  'topics.name-required': { vi: 'Hãy ghi tên chủ đề.', en: 'Give the topic a name.' },
  'topics.denied': {
    vi: 'Chỉ người duyệt đăng và quản trị viên của toàn địa phương được sửa danh mục chủ đề.',
    en: 'Only a publisher or an administrator of the whole locality may change the list of topics.',
  },
  'topics.read-denied': {
    vi: 'Chỉ biên tập viên, người duyệt đăng và quản trị viên xem danh mục chủ đề.',
    en: 'Only editors, publishers and administrators see the list of topics.',
  },
  'topics.same-name': {
    vi: 'Đã có chủ đề trùng tên (không kể dấu và chữ hoa).',
    en: 'There is a topic of that name already, accents and capitals aside.',
  },
  'topics.not-found': { vi: 'Không có chủ đề này.', en: 'There is no such topic.' },
} as const satisfies Messages
