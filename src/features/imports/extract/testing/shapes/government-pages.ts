import { each, OTHERS, type Shape } from './shape.ts'

const TEXT = [
  'Ngày 05/9, hòa chung không khí khai giảng năm học mới, Ban Dân vận phối hợp với Huyện đoàn thăm, tặng quà học sinh bán trú tại điểm trường Huổi Luông.',
  'Đoàn đã trao 60 suất quà, mỗi suất gồm chăn ấm, vở viết và 500.000 đồng; tổng trị giá trên 48 triệu đồng do các nhà hảo tâm ủng hộ.',
  'Thay mặt đoàn, đồng chí Tòng Thị Xuân gửi lời chúc các thầy, cô giáo và các em học sinh bước vào năm học mới đạt nhiều thành tích; đồng thời mong cấp ủy, chính quyền xã tiếp tục quan tâm đến bếp ăn bán trú.',
  'Cũng trong dịp này, Huyện đoàn khởi công “Sân chơi cho em” rộng 200 m2, dự kiến hoàn thành trước ngày 20/11/2023./.',
]

export const GOVERNMENT_PAGES: readonly Shape[] = [
  {
    name: 'SharePoint with nested tables and a line of date, zone and tools',
    truth: {
      title: 'Ban Dân vận thăm, tặng quà học sinh bán trú Huổi Luông',
      unlabelled: { date: '2023-09-05', time: '08:30' },
      bylines: [{ name: 'Lò Thị Thim', role: 'author' }],
      body: [...TEXT.slice(0, 2), 'Đại diện đoàn trao quà cho học sinh', ...TEXT.slice(2)],
    },
    page: `<html dir="ltr" lang="vi-VN"><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"><title>
	Tin tức sự kiện - Ban Dân vận thăm, tặng quà học sinh bán trú Huổi Luông
</title></head><body onload="javascript:_spBodyOnLoadWrapper();"><form name="aspnetForm" method="post" action="/Pages/ChiTiet.aspx?ItemID=212" id="aspnetForm"><input type="hidden" name="__VIEWSTATE" value="/wEPDwUBMA9kFgJmD2QWAgIBD2QWBAIBD2QWA">
<div id="s4-workspace"><div class="header"><table width="100%"><tr><td><img src="/Style%20Library/banner.jpg" width="1000" height="150" alt="Cổng thông tin điện tử huyện"></td></tr></table></div>
<div id="menu"><ul><li><a href="/">Trang chủ</a></li><li><a href="/gioi-thieu">Giới thiệu</a></li><li><a href="/dich-vu-cong">Dịch vụ công</a></li><li><a href="/lien-he">Liên hệ</a></li></ul></div>
<table cellpadding="0" cellspacing="0" width="100%"><tr><td valign="top" width="70%"><div id="MSOZoneCell_WebPartWPQ2"><table class="s4-wpTopTable"><tr><td><div class="ms-WPBody"><table width="100%"><tr><td>
<div class="duong-dan"><a href="/">Trang chủ</a> &gt; <a href="/tin">Tin tức sự kiện</a></div></td></tr><tr><td>
<table width="100%"><tr><td><span class="ngay-thang">Thứ Ba, 05/09/2023 08:30 (GMT+7)</span></td><td align="right"><a href="#">Cỡ chữ</a> <a href="#">A-</a> <a href="#">A</a> <a href="#">A+</a> | <a href="#">In trang</a> / <a href="#">Gửi email</a></td></tr></table></td></tr>
<tr><td><span class="TieuDeTin"><font size="4"><b>Ban Dân vận thăm, tặng quà học sinh bán trú Huổi Luông</b></font></span></td></tr>
<tr><td><div class="ms-rtestate-field"><div class="ExternalClass8A1"><p style="text-align:justify"><font face="Times New Roman" size="3"><strong>${TEXT[0]}</strong></font></p><p style="text-align:justify"><font face="Times New Roman" size="3">&#160;&#160;&#160;&#160; ${TEXT[1]}​</font></p><table align="center" border="0" width="500"><tbody><tr><td><img src="/PublishingImages/qua.jpg" alt="" style="width:500px"></td></tr><tr><td style="text-align:center"><em><font size="2">Đại diện đoàn trao quà cho học sinh</font></em></td></tr></tbody></table><p style="text-align:justify"><font face="Times New Roman" size="3">&#160;&#160;&#160;&#160; ${TEXT[2]}</font></p><p style="text-align:justify"><font face="Times New Roman" size="3">&#160;&#160;&#160;&#160; ${TEXT[3]}</font></p><p style="text-align:right"><strong><font face="Times New Roman" size="3">Lò Thị Thim</font></strong></p><p>​&#160;</p></div></div></td></tr>
<tr><td><div><b>Tin liên quan</b></div><ul>${OTHERS.map(([title, date]) => `<li><a href="/x.aspx">${title}</a> (${date})</li>`).join('')}</ul></td></tr></table></div></td></tr></table></div></td>
<td valign="top"><div class="box"><div class="box-title">Thông báo</div>${OTHERS.map(([title]) => `<div><a href="/y.aspx">${title}</a></div>`).join('')}</div><div class="box"><div>Số lượt truy cập</div><div>12.345.678</div></div></td></tr></table>
<div class="footer"><table width="100%"><tr><td align="center">CỔNG THÔNG TIN ĐIỆN TỬ HUYỆN SUỐI ĐÀN<br>Chịu trách nhiệm chính: Văn phòng Ủy ban nhân dân huyện<br>Điện thoại: 0212.3.000.000 - Email: vanphong@suoidan.example.vn<br>Ghi rõ nguồn khi phát hành lại thông tin từ trang này</td></tr></table></div></div></form></body></html>`,
  },
  {
    name: 'VNPT portal with a reader of the page and a signature of two letters',
    truth: {
      title: 'Huyện đoàn khởi công “Sân chơi cho em” tại Huổi Luông',
      published: { date: '2022-09-05', time: '11:20' },
      bylines: [{ name: 'Thào A Sình', role: 'author' }],
      body: [...TEXT, 'Các đại biểu động thổ công trình'],
    },
    page: `<!DOCTYPE html><html><head><meta charset="utf-8"/><title>Chi tiết tin - Huyện Suối Đàn</title><script src="/vnptportal/jquery.js"></script></head><body class="vnpt"><div class="wrapper"><div class="top-header"><div class="container"><span>Hotline: 0212.3.000.111</span><a href="/login">Đăng nhập</a></div></div>
<div class="mainmenu"><ul><li><a href="/">TRANG CHỦ</a></li><li><a href="/gt">GIỚI THIỆU</a></li><li><a href="/tt">TIN TỨC</a></li></ul></div><div class="container"><div class="row"><div class="col-md-9"><div class="portlet"><div class="portlet-header"><span>HOẠT ĐỘNG ĐOÀN THỂ</span></div>
<div class="article-detail"><div class="title-news">Huyện đoàn khởi công “Sân chơi cho em” tại Huổi Luông</div><div class="info-news"><i class="fa fa-clock-o"></i> Ngày đăng: 11:20 05/09/2022 &nbsp;|&nbsp; <i class="fa fa-eye"></i> Lượt xem: 1.234</div>
<div class="audio-box"><button type="button">Đọc bài viết</button><select><option>Giọng nữ miền Bắc</option><option>Giọng nam miền Bắc</option></select></div>
<div class="sapo"><strong>${TEXT[0]}</strong></div><div class="content-news">${each(TEXT.slice(1), 'p', ' style="text-align:justify;text-indent:30px"')}<p style="text-align:center"><img src="/Upload/sanchoi.jpg" /></p><p style="text-align:center"><em>Các đại biểu động thổ công trình</em></p><p style="text-align:right"><b>TG: Thào A Sình</b></p></div>
<div class="share-box">Chia sẻ: <a href="#">Facebook</a> <a href="#">Zalo</a></div></div>
<div class="other-box"><div class="head-title">CÁC TIN KHÁC</div>${OTHERS.map(([title, date]) => `<div class="line"><a href="/x">${title}</a> <span class="d">(${date})</span></div>`).join('')}<div><a href="#">1</a> <a href="#">2</a> <a href="#">3</a> <a href="#">Tiếp</a></div></div></div></div>
<div class="col-md-3"><div class="box-r"><h4>LIÊN KẾT WEBSITE</h4><select><option>-- Chọn liên kết --</option></select></div><div class="box-r"><h4>THỐNG KÊ TRUY CẬP</h4><p>Đang online: 15</p><p>Hôm nay: 402</p><p>Tổng lượt truy cập: 2.004.115</p></div></div></div></div>
<div class="footer-bottom"><p>Cơ quan chủ quản: Ủy ban nhân dân huyện Suối Đàn</p><p>Chịu trách nhiệm nội dung: Ông Trưởng ban biên tập</p><p>Giấy phép số 01/GP-TTĐT</p></div></div></body></html>`,
  },
  {
    name: 'Liferay with a date alone and a list of what was printed before',
    truth: {
      title: 'TẶNG QUÀ HỌC SINH BÁN TRÚ NHÂN NGÀY KHAI GIẢNG',
      unlabelled: { date: '2019-09-06' },
      bylines: [{ name: 'Ban Dân vận Huyện ủy', role: 'author' }],
      body: TEXT,
    },
    page: `<!DOCTYPE html><html class="aui ltr" dir="ltr" lang="vi-VN"><head><title>Tin tức - Cổng thông tin điện tử huyện Suối Đàn</title><meta content="text/html; charset=UTF-8" http-equiv="content-type" /></head><body class="yui3-skin-sam controls-visible signed-out public-page site"><a href="#main-content" id="skip-to-content">Bỏ qua nội dung chính</a><div id="wrapper"><header id="banner"><h1 class="site-title"><a class="logo" href="/"><img alt="huyện Suối Đàn" height="90" src="/image/logo" width="980" /></a></h1><nav class="sort-pages" id="navigation"><ul><li><a href="/web/guest/home"><span>Trang chủ</span></a></li><li class="selected"><a href="/web/guest/tin"><span>Tin tức</span></a></li></ul></nav></header>
<div id="content"><nav id="breadcrumbs"><ul class="breadcrumb"><li><a href="/">Trang chủ</a><span class="divider">/</span></li><li><a href="/tin">Tin tức</a></li></ul></nav><h2 class="page-title"><span>Tin tức - Cổng thông tin điện tử huyện Suối Đàn</span></h2>
<div class="columns-2" id="main-content"><div class="portlet-layout"><div class="aui-w70 portlet-column"><div class="portlet-dropzone"><section class="portlet" id="portlet_101"><header class="portlet-topper"><h1 class="portlet-title"><span class="portlet-title-text">Hoạt động khối Dân vận</span></h1></header><div class="portlet-content"><div class="journal-content-article"><div class="baiviet"><p class="tieude_chitiet"><strong>TẶNG QUÀ HỌC SINH BÁN TRÚ NHÂN NGÀY KHAI GIẢNG</strong></p><p class="thoigian">06/09/2019</p>
<div>${TEXT[0]}</div><div>&nbsp;</div><div>${TEXT[1]}</div><div>&nbsp;</div><div>${TEXT[2]}</div><div>&nbsp;</div><div>${TEXT[3]}</div><div>&nbsp;</div><div style="text-align: right;"><strong>Ban Dân vận Huyện ủy</strong></div></div></div>
<div class="taglib-ratings"><div>Trung bình (0 Phiếu)</div></div><div class="tin-da-dua"><b>Các tin đã đưa</b><ul>${OTHERS.map(([title, date]) => `<li><a href="/x">${title}</a> <i>${date.replace('2023', '2019')}</i></li>`).join('')}</ul></div></div></section></div></div></div></div></div><footer id="footer"><p>Bản quyền © Ủy ban nhân dân huyện Suối Đàn. Ghi rõ nguồn “Cổng thông tin điện tử huyện” khi sử dụng.</p></footer></div></body></html>`,
  },
  {
    name: 'Word pasted into divs without names, time before date',
    truth: {
      title: 'ĐẨY MẠNH PHONG TRÀO THI ĐUA “DÂN VẬN KHÉO” Ở ĐẢNG BỘ CÁC CƠ QUAN',
      updated: { date: '2023-06-08', time: '15:20' },
      bylines: [
        { name: 'Đinh Thị Lan', role: 'author' },
        { name: 'Hoàng Văn Phong', role: 'photo' },
      ],
      body: TEXT,
    },
    page: `<html><head><meta charset="utf-8"><title>Đảng bộ các cơ quan</title></head><body><div><div><a href="/">Trang chủ</a> | <a href="/a">Tin tức</a> | <a href="/b">Văn bản</a></div><div><div><div style="font-size:18px;font-weight:bold;color:#c00">ĐẨY MẠNH PHONG TRÀO THI ĐUA “DÂN VẬN KHÉO” Ở ĐẢNG BỘ CÁC CƠ QUAN</div><div style="font-size:11px">Cập nhật lúc 15:20, Thứ Năm, 08/06/2023 (GMT+7)</div><div>
<p class="MsoNormal" style="margin-bottom:6.0pt;text-align:justify;text-indent:36.0pt"><span lang="VI" style="font-size:14.0pt;font-family:&quot;Times New Roman&quot;,serif">&nbsp;&nbsp;&nbsp; ${TEXT[0]}<o:p></o:p></span></p>
<p class="MsoNormal" style="text-align:justify"><span lang="VI" style="font-size:14.0pt">${TEXT[1]?.replace('trị giá', '<span style="letter-spacing:-.2pt">trị giá</span>')}<o:p></o:p></span></p><p class="MsoNormal"><span><o:p>&nbsp;</o:p></span></p>
<p class="MsoNormal" style="text-align:justify"><span lang="VI" style="font-size:14.0pt">${TEXT[2]}<o:p></o:p></span></p><p class="MsoNormal" style="text-align:justify"><span style="font-size:14.0pt">${TEXT[3]}<o:p></o:p></span></p>
<p class="MsoNormal" align="right" style="text-align:right"><b><span style="font-size:14.0pt">Tin: Đinh Thị Lan; Ảnh: Hoàng Văn Phong<o:p></o:p></span></b></p></div><div><a href="#">Quay lại</a> <a href="#">In bài này</a> <a href="#">Đầu trang</a></div></div>
<div><div>Tin mới nhất:</div>${OTHERS.map(([title, date]) => `<div>• <a href="/x">${title}</a> (${date})</div>`).join('')}</div></div><div style="text-align:center">Bản quyền thuộc về Đảng bộ các cơ quan<br>Địa chỉ: Tiểu khu 3, thị trấn Suối Đàn</div></div></body></html>`,
  },
]
