import { each, OTHERS, type Shape } from './shape.ts'

const TEXT = [
  'Nhằm nắm tình hình tư tưởng của đoàn viên, hội viên sau sáp nhập đơn vị hành chính, ngày 14/8/2025, Ban Thường trực Ủy ban MTTQ xã Phiêng Sa tổ chức hội nghị đối thoại tại Nhà văn hóa trung tâm.',
  'Tại hội nghị, 17 lượt ý kiến đã phản ánh về điện, đường, trường học và việc giải quyết thủ tục hành chính tại trụ sở mới.',
  'Lãnh đạo xã đã trả lời từng ý kiến, giao Phòng Kinh tế kiểm tra cầu treo bản Nà Hạ, báo cáo kết quả trước ngày 31/8.',
  'Hội nghị thống nhất duy trì lịch tiếp công dân vào thứ Năm hằng tuần và lập nhóm Zalo của từng bản để nhận phản ánh.',
]

const DAY = 'Thứ 5, Ngày 14 Tháng 08 Năm 2025'

export const FURTHER_PAGES: readonly Shape[] = [
  {
    name: 'labels in cells of a table beside their values',
    truth: {
      title: 'Đối thoại với đoàn viên, hội viên xã Phiêng Sa',
      published: { date: '2025-08-15', time: '10:02' },
      bylines: [{ name: 'Hà Văn Chiến', role: 'author' }],
      body: TEXT,
    },
    page: `<html><head><meta charset="utf-8"><title>Cổng TTĐT xã Phiêng Sa</title></head><body><table width="100%"><tr><td colspan="2" class="bn">CỔNG THÔNG TIN ĐIỆN TỬ XÃ PHIÊNG SA</td></tr><tr><td width="200"><a href="/1">Giới thiệu chung</a><br><a href="/2">Tin tức</a><br><a href="/3">Văn bản</a></td><td>
<table><tr><td colspan="2"><h3>Đối thoại với đoàn viên, hội viên xã Phiêng Sa</h3></td></tr><tr><td>Ngày đăng:</td><td>15/08/2025 10:02</td></tr><tr><td>Tác giả:</td><td>Hà Văn Chiến</td></tr><tr><td>Số lần xem:</td><td>215</td></tr><tr><td colspan="2"><p><b>${TEXT[0]}</b></p>${each(TEXT.slice(1))}</td></tr></table>
<div><u>Bài viết khác</u></div><ul>${OTHERS.map(([title, date]) => `<li>[${date}] <a href="/x">${title}</a></li>`).join('')}</ul></td></tr></table><center>© 2025 - Thiết kế bởi VNPT Suối Đàn</center></body></html>`,
  },
  {
    name: 'list of links to documents below the text and a signature in italics with an office',
    truth: {
      title: 'Hội nghị đối thoại tại xã Phiêng Sa: 17 ý kiến được trả lời',
      unlabelled: { date: '2025-08-14' },
      bylines: [{ name: 'Lò Thị Hạnh', role: 'author' }],
      body: [...TEXT, 'Tài liệu đính kèm:', 'Thông báo kết luận hội nghị', 'Danh mục 17 ý kiến'],
    },
    page: `<!DOCTYPE html><html><head><meta charset="utf-8"><title>Hội nghị đối thoại tại xã Phiêng Sa: 17 ý kiến được trả lời - MTTQ xã Phiêng Sa</title></head><body><div id="top"><div class="ngay">${DAY.replace('14', '20')}</div><ul class="menu"><li><a href="/">Trang chủ</a></li><li><a href="/tin">Tin tức</a></li></ul></div><div id="main"><div class="detail"><h2 class="tde">Hội nghị đối thoại tại xã Phiêng Sa: 17 ý kiến được trả lời</h2><p class="tme">(${DAY})</p><div class="nd">${each(TEXT)}<p><b>Tài liệu đính kèm:</b></p><p><a href="/up/tb-ket-luan.pdf">Thông báo kết luận hội nghị</a></p><p><a href="/up/danh-muc.docx">Danh mục 17 ý kiến</a></p><p style="text-align:right"><em>Lò Thị Hạnh - Ủy ban MTTQ xã</em></p></div></div><div class="khac"><h4>Tin mới cập nhật</h4>${OTHERS.map(([title]) => `<p><a href="/x">${title}</a></p>`).join('')}</div></div><div id="bot"><p>Trụ sở: Bản Nà Hạ, xã Phiêng Sa. Điện thoại: 0212.3.111.222</p><p>Người chịu trách nhiệm: Chủ tịch UBMTTQ xã</p></div></body></html>`,
  },
  {
    name: 'Blogger with the day as a heading of its own and labels at the foot',
    truth: {
      title: 'Lắng nghe dân nói ở Phiêng Sa',
      unlabelled: { date: '2025-08-14' },
      bylines: [{ name: 'Cẩm Vân', role: 'author' }],
      body: TEXT,
    },
    page: `<!DOCTYPE html><html><head><meta charset="utf-8"><title>Mặt trận Phiêng Sa: Lắng nghe dân nói ở Phiêng Sa</title><meta content='blogger' name='generator'/></head><body><div class='header-inner'><h1 class='title'><a href='/'>Mặt trận Phiêng Sa</a></h1><p class='description'>Tiếng nói của nhân dân</p></div><div class='main'><div class='blog-posts hfeed'><div class='date-outer'><h2 class='date-header'><span>Thứ Năm, 14 tháng 8, 2025</span></h2><div class='post hentry'><h3 class='post-title entry-title'>Lắng nghe dân nói ở Phiêng Sa</h3><div class='post-body entry-content'>${TEXT.map((words) => `<div style="text-align: justify;"><span style="font-size: large;">${words}</span></div><div><br /></div>`).join('')}<div style="text-align: right;"><b>Cẩm Vân</b></div><div style='clear: both;'></div></div><div class='post-footer'><div class='post-footer-line'><span class='post-author vcard'>Người đăng: <span class='fn'>Admin</span></span> <span class='post-timestamp'>vào lúc <a class='timestamp-link' href='/2025'><abbr class='published' title='2025-08-14T20:10:00+07:00'>20:10</abbr></a></span></div><div class='post-footer-line'><span class='post-labels'>Nhãn: <a href='/l'>đối thoại</a></span></div></div></div></div></div><div class='comments'><h4>Không có nhận xét nào:</h4><h4><a>Đăng nhận xét</a></h4></div><div class='blog-pager'><a href='/n'>Bài đăng Mới hơn</a> <a href='/o'>Bài đăng Cũ hơn</a></div></div><div class='sidebar'><h2>Lưu trữ Blog</h2><ul>${OTHERS.map(([title]) => `<li><a href='/x'>${title}</a></li>`).join('')}</ul></div><div class='footer'>Được tạo bởi Blogger.</div></body></html>`,
  },
  {
    name: 'photograph between head and text, credits in the caption, time before date with h',
    truth: {
      title: 'Phiêng Sa mở sổ tay tiếp dân lưu động',
      updated: { date: '2025-08-16', time: '16:30' },
      bylines: [
        { name: 'Trương Thu', role: 'author' },
        { name: 'Văn Bình', role: 'author' },
      ],
      body: ['Cán bộ xã ghi ý kiến của người dân bản Nà Hạ. Ảnh: Văn Bình', ...TEXT],
    },
    page: `<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>Phiêng Sa mở sổ tay tiếp dân lưu động</title></head><body><header><a href="/">Báo Suối Đàn điện tử</a></header><main><div class="cols"><div class="col1"><p class="cate"><a href="/c">Chính trị</a> / <a href="/d">Đoàn thể</a></p><h1>Phiêng Sa mở sổ tay tiếp dân lưu động</h1><p class="t">Cập nhật: 16h30, thứ Bảy, ngày 16/8/2025</p><div class="pic"><img src="/i/so-tay.jpg" alt="" width="700"><div class="cap">Cán bộ xã ghi ý kiến của người dân bản Nà Hạ. Ảnh: Văn Bình</div></div><div class="tx">${each(TEXT)}</div><p class="sg"><strong>Trương Thu – Văn Bình</strong></p><ul class="sh"><li>Chia sẻ</li><li>Facebook</li><li>Zalo</li></ul><div class="bx"><p class="bt">ĐỌC THÊM</p>${OTHERS.map(([title, date]) => `<div><a href="/x">${title}</a><i>${date}</i></div>`).join('')}</div></div><div class="col2"><p>Xem nhiều nhất</p>${OTHERS.map(([title]) => `<p><a href="/x">${title}</a></p>`).join('')}</div></div></main><footer>Cơ quan chủ quản: Huyện ủy. Giấy phép xuất bản số 5/GP.</footer></body></html>`,
  },
  {
    name: 'page copied into a text file with tabs, counters and a vote',
    truth: {
      title: 'Lắng nghe dân nói ở Phiêng Sa sau ngày sáp nhập',
      published: { date: '2025-08-14', time: '20:10' },
      bylines: [
        { name: 'Cẩm Vân', role: 'author' },
        { name: 'Minh Tú', role: 'photo' },
      ],
      body: TEXT,
    },
    page: [
      'TRANG CHỦ\tGIỚI THIỆU\tTIN TỨC\tVĂN BẢN\tLIÊN HỆ',
      'Thứ Sáu, ngày 15/08/2025',
      'Tin tức / Hoạt động Mặt trận',
      'Lắng nghe dân nói ở Phiêng Sa sau ngày sáp nhập',
      'Đăng lúc: 20:10 14/08/2025 – Đã xem: 402 lượt',
      'A- A A+ | In bài | Gửi mail | Chia sẻ Facebook',
      ...TEXT,
      'Bài: Cẩm Vân - Ảnh: Minh Tú',
      '5/5 - (1 bình chọn)',
      'Từ khóa: đối thoại, Phiêng Sa',
      'Bài viết cùng chuyên mục',
      ...OTHERS.map(([title]) => `- ${title}`),
      '© 2025 Mặt trận Phiêng Sa. Ghi rõ nguồn khi sử dụng lại thông tin.',
    ].join('\r\n'),
  },
  {
    name: 'announcement without date or byline in the body of a mail-like page',
    truth: {
      title: 'THÔNG BÁO Lịch tiếp công dân tháng 9 năm 2025',
      bylines: [],
      body: [
        ...TEXT.slice(1),
        'Thời gian',
        'Người tiếp',
        '04/9/2025',
        'Bí thư Đảng ủy',
        '11/9/2025',
        'Chủ tịch UBND xã',
      ],
    },
    page: `<html><head><meta charset="utf-8"><title>Thông báo</title></head><body><div class="nav"><a href="/">Trang chủ</a> <a href="/tb">Thông báo</a></div><div class="c"><p align="center"><b>THÔNG BÁO<br>Lịch tiếp công dân tháng 9 năm 2025</b></p>${each(TEXT.slice(1))}<table border="1"><tr><th>Thời gian</th><th>Người tiếp</th></tr><tr><td>04/9/2025</td><td>Bí thư Đảng ủy</td></tr><tr><td>11/9/2025</td><td>Chủ tịch UBND xã</td></tr></table></div><div class="f">Bản quyền thuộc xã Phiêng Sa</div></body></html>`,
  },
  {
    name: 'interview with questions in bold and a box set into it',
    truth: {
      title: 'Cán bộ Mặt trận phải đi từng ngõ, gõ từng nhà',
      published: { date: '2024-11-18', time: '08:00' },
      bylines: [{ name: 'Kim Dung', role: 'author' }],
      body: [
        'Nhân kỷ niệm Ngày truyền thống Mặt trận, phóng viên đã trao đổi với bà Vì Thị Nụ, Chủ tịch Ủy ban MTTQ xã, về cách làm công tác vận động ở cơ sở.',
        'Phóng viên: Thưa bà, đâu là việc khó nhất hiện nay?',
        'Bà Vì Thị Nụ: Khó nhất là giữ nhịp gặp gỡ khi địa bàn rộng hơn trước gấp ba lần; vì thế chúng tôi chia 12 tổ, mỗi tổ phụ trách hai bản.',
        'Phóng viên: Người dân phản hồi ra sao?',
        'Bà Vì Thị Nụ: Bà con ủng hộ. Mỗi buổi tối có 30 - 40 người đến nhà văn hóa để hỏi chuyện đất đai, bảo hiểm y tế, học phí của con em.',
        'Trân trọng cảm ơn bà!',
      ],
    },
    page: `<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>Cán bộ Mặt trận phải đi từng ngõ, gõ từng nhà | Trang tin Mặt trận</title></head><body><nav><a href="/">Trang chủ</a></nav><article><h1>Cán bộ Mặt trận phải đi từng ngõ, gõ từng nhà</h1><div class="info">Đăng ngày 18/11/2024, lúc 08:00 | <span>Kim Dung thực hiện</span></div><p class="sapo">Nhân kỷ niệm Ngày truyền thống Mặt trận, phóng viên đã trao đổi với bà Vì Thị Nụ, Chủ tịch Ủy ban MTTQ xã, về cách làm công tác vận động ở cơ sở.</p><p><strong>Phóng viên: Thưa bà, đâu là việc khó nhất hiện nay?</strong></p><p><strong>Bà Vì Thị Nụ:</strong> Khó nhất là giữ nhịp gặp gỡ khi địa bàn rộng hơn trước gấp ba lần; vì thế chúng tôi chia 12 tổ, mỗi tổ phụ trách hai bản.</p><div class="box-related"><p>Tin liên quan</p><ul><li><a href="/a">${OTHERS[0]?.[0]}</a></li><li><a href="/b">${OTHERS[1]?.[0]}</a></li></ul></div><p><strong>Phóng viên: Người dân phản hồi ra sao?</strong></p><p><strong>Bà Vì Thị Nụ:</strong> Bà con ủng hộ. Mỗi buổi tối có 30 - 40 người đến nhà văn hóa để hỏi chuyện đất đai, bảo hiểm y tế, học phí của con em.</p><p><strong>Trân trọng cảm ơn bà!</strong></p></article><section><h2>Có thể bạn quan tâm</h2>${OTHERS.map(([title]) => `<p><a href="/x">${title}</a></p>`).join('')}</section><footer><p>Cơ quan chủ quản: Ủy ban MTTQ xã</p></footer></body></html>`,
  },
  {
    name: 'bold opening, short paragraphs, source and hand of the typist below a rule',
    truth: {
      title: 'Bản Nà Hạ có cầu mới',
      unlabelled: { date: '2021-03-02', time: '14:18' },
      bylines: [{ name: 'Đài Truyền thanh xã', role: 'source' }],
      body: ['Sáng nay, bản Nà Hạ thông cầu.', ...TEXT.slice(1, 3), 'Cầu dài 42 m.', 'Bà con rất vui.'],
    },
    page: `<html><head><meta charset="utf-8"><title>Bản Nà Hạ có cầu mới</title></head><body><div id="container"><div id="header"><h1><a href="/">UBND XÃ PHIÊNG SA</a></h1></div><div id="nav"><ul><li><a href="/">Trang chủ</a><li><a href="/g">Giới thiệu</a></ul></div><div id="content"><div class="post"><h2>Bản Nà Hạ có cầu mới</h2><small>02-03-2021 14:18:05 | 57 lượt xem</small><p><strong>Sáng nay, bản Nà Hạ thông cầu.</strong></p>${each(TEXT.slice(1, 3))}<p>Cầu dài 42 m.</p><p>Bà con rất vui.</p><hr><p><i>Nguồn: Đài Truyền thanh xã</i></p></div><div class="share">Chia sẻ bài viết: <a>Facebook</a> <a>Zalo</a></div><h3>Tin đọc nhiều</h3><ol>${OTHERS.map(([title]) => `<li><a href="/x">${title}</a>`).join('')}</ol></div><div id="footer">Chịu trách nhiệm: UBND xã. Số người online: 2</div></div></body></html>`,
  },
]
