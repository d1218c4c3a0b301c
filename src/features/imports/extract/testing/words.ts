/** Invented places, people and subjects that pages are made of. */
export const PLACES = [
  'Nà Sầm',
  'Bản Khoang',
  'Phiêng Luông',
  'Suối Trai',
  'Mường Hon',
  'Tà Lèng',
  'Pá Khôm',
  'Nậm Ty',
] as const

export const NAMES = [
  ...['Ngọc Oánh', 'Văn Hùng', 'Lan Anh', 'Hoàng Thị Mẩy', 'Lò Văn Ín', 'Nông Thị Hà', 'Vàng A Páo', "H'Hen Niê"],
  ...['Thu Trang', 'Minh Tuấn', 'Đức Thịnh', 'Phương Thảo', 'Quang Vinh', 'Hải Yến', 'Bùi Xuân Quỳnh', 'Thào A Dế'],
] as const

export const TITLES = [
  'Hội nghị sơ kết công tác dân vận quý {n} năm {y}',
  '{p}: Ra mắt mô hình “Dân vận khéo” trong xây dựng nông thôn mới',
  'Tập huấn nghiệp vụ công tác dân vận cho cán bộ cơ sở năm {y}',
  'Xã {p} đối thoại với nhân dân về giải phóng mặt bằng',
  'Ngày hội Đại đoàn kết toàn dân tộc tại bản {p}',
  'Trao tặng {n} căn nhà cho hộ nghèo xã {p}',
  'Khai mạc lớp bồi dưỡng kiến thức dân tộc, tôn giáo đợt {n}',
  'Đoàn công tác của tỉnh kiểm tra việc thực hiện quy chế dân chủ ở cơ sở tại {p}',
  'Phụ nữ {p} chung tay bảo vệ môi trường',
  'Kết quả {n} năm thực hiện phong trào thi đua “Dân vận khéo” ở {p} - Nhìn lại một chặng đường',
  'Thông báo lịch tiếp công dân tháng {n} năm {y}',
  'Lan tỏa những cách làm hay từ cơ sở',
  'Già làng, trưởng bản, người có uy tín – cầu nối giữa Đảng với dân',
  'Hội thi “Dân vận khéo” cụm số {n}: Sôi nổi, thiết thực',
] as const

const OPENINGS = [
  'Ngày {d}/{m}/{y}, tại Hội trường trung tâm xã {p}',
  'Sáng ngày {d}/{m}',
  'Thực hiện Kế hoạch số {n}-KH/HU ngày {d}/{m}/{y} của Ban Thường vụ Huyện ủy',
  'Theo báo cáo của Khối Dân vận xã {p}',
  'Trong {n} tháng đầu năm {y}',
  'Phát biểu tại hội nghị, đồng chí {a}',
  'In ấn và gửi thư mời đến các đại biểu xong trước ngày {d}/{m}',
  'Cùng với đó',
  'Nhằm nâng cao chất lượng công tác dân vận trong tình hình mới',
  'Cập nhật đến ngày {d}/{m}/{y}',
  'Đồng chí {a} nhấn mạnh',
  'Bà {a} ở bản {p} chia sẻ',
] as const

const MIDDLES = [
  'Ban Dân vận phối hợp với Mặt trận Tổ quốc và các đoàn thể tổ chức hội nghị triển khai nhiệm vụ trọng tâm',
  'toàn xã có {n} mô hình “Dân vận khéo” được công nhận, tăng {k} mô hình so với cùng kỳ',
  'các cấp ủy, chính quyền luôn quan tâm lãnh đạo, chỉ đạo thực hiện tốt công tác tiếp xúc, đối thoại với nhân dân',
  'bà con đã hiến hơn {n}00 m2 đất, đóng góp {k}00 ngày công làm đường giao thông nông thôn',
  'tổ công tác đã vận động {n} hộ dân bàn giao mặt bằng đúng tiến độ',
  'lực lượng vũ trang tiếp tục bám sát địa bàn, giúp dân thu hoạch lúa, sửa chữa nhà cửa sau mưa lũ',
  'việc thực hiện quy chế dân chủ ở cơ sở có nhiều chuyển biến tích cực; niềm tin của nhân dân được củng cố',
  'hội viên, đoàn viên tích cực tham gia các phong trào thi đua yêu nước, xây dựng nông thôn mới',
  'đề nghị các đơn vị, địa phương quan tâm tuyên truyền, vận động nhân dân thực hiện tốt chủ trương của Đảng, pháp luật của Nhà nước',
] as const

const ENDINGS = [
  '.',
  '.',
  '.',
  '.',
  '; tạo sự đồng thuận cao trong nhân dân.',
  '…',
  ', được bà con đồng tình, hưởng ứng.',
] as const

export const PHRASES = { OPENINGS, MIDDLES, ENDINGS }

export const MENU = [
  ...['Trang chủ', 'Giới thiệu', 'Tin tức - Sự kiện', 'Văn bản', 'Thủ tục hành chính', 'Dân vận khéo', 'Lịch công tác'],
  ...[
    'Hỏi đáp',
    'Liên hệ',
    'Sơ đồ cổng',
    'Thư viện ảnh',
    'Video',
    'Cơ cấu tổ chức',
    'Xây dựng Đảng',
    'Mặt trận - Đoàn thể',
  ],
  ...[
    'Quốc phòng - An ninh',
    'Kinh tế',
    'Văn hóa - Xã hội',
    'Cải cách hành chính',
    'Công khai ngân sách',
    'Góp ý dự thảo',
  ],
] as const

export const SITES = [
  'Cổng thông tin điện tử huyện {p}',
  'Trang thông tin điện tử Ban Dân vận Huyện ủy {p}',
  'UBND xã {p}',
  'Huyện ủy {p}',
  'Ủy ban Mặt trận Tổ quốc huyện {p}',
] as const

export const SECTIONS = [
  'Tin tức',
  'Tin hoạt động',
  'Công tác dân vận',
  'Xây dựng Đảng',
  'Tin địa phương',
  'Sự kiện',
] as const
