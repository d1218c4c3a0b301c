import { describe, expect, it } from 'vitest'
import { hasSecrecyMark, isSecrecyStamp } from './secrecy.ts'

describe('A secrecy mark', () => {
  it.each([
    'MẬT',
    'Mật',
    'TỐI MẬT',
    'Tuyệt mật',
    'BÁO CÁO MẬT',
    'BÁO CÁO (MẬT)',
    'MẬT - BÁO CÁO',
    'Độ mật: Mật',
    'báo cáo tình hình (tối  mật)',
    'TỐI\u200B MẬT',
    'TUYỆT MẬT'.normalize('NFD'),
  ])('is found in "%s"', (text) => {
    expect(hasSecrecyMark(text)).toBe(true)
  })

  it.each([
    'về công tác bảo vệ bí mật nhà nước',
    'CÔNG TÁC BẢO MẬT',
    'BẢO VỆ BÍ MẬT NHÀ NƯỚC',
    'mô hình nuôi ong lấy mật',
    'gắn bó mật thiết với Nhân dân',
    'MẬT ĐỘ DÂN SỐ',
    'Mặt trận Tổ quốc',
    'TRẬT TỰ AN TOÀN XÃ HỘI',
    '',
  ])('is not found in "%s"', (text) => {
    expect(hasSecrecyMark(text)).toBe(false)
  })

  it('is a stamp only when the line says nothing else', () => {
    expect(isSecrecyStamp('(Tối mật)')).toBe(true)
    expect(isSecrecyStamp('ĐỘ MẬT: MẬT')).toBe(true)
    expect(isSecrecyStamp('Quản lý chặt chẽ tài liệu Mật, Tối mật theo quy định.')).toBe(false)
  })
})
