import type { FirstMessages } from '../../en/first'
import { isolated } from '../isolated'

export const absent: FirstMessages['absent'] = {
  title: (host) => `ما زال هذا النص على ${isolated(host)}`,
  text: 'تُرك هناك توفيرًا للمساحة في هذا الجهاز. يأتي حين تتصل بالشبكة، ثم يبقى هنا.',
  disconnected: 'تُرك هناك توفيرًا للمساحة في هذا الجهاز، وهذا الويكي غير موصول به الآن. صِله لتقرأ هذا النص.',
  tryAgain: 'إعادة المحاولة',
  fetchAll: 'جلب كل ما تُرك هناك',
  elsewhere: 'المستودع البعيد',
  connect: 'وصل مستودع بعيد',
}
