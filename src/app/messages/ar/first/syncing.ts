import type { FirstMessages } from '../../en/first'
import { counted, formatNumber, things } from '../counted'
import { isolated } from '../isolated'

export const syncing: FirstMessages['syncing'] = {
  underWay: 'جارٍ تبادل الإيداعات…',
  ownServer: 'خادم هذا التطبيق',
  inStep: (host) => `الإيداعات نفسها في هذا الويكي وعلى ${isolated(host)}.`,
  errands: (host, count) =>
    `المزامنة القادمة تحذف أو تنشئ على ${isolated(host)}: ${counted(count, things.branchOrTag)}.`,
  empty: (host, ahead) => `المستودع على ${isolated(host)} فارغ. أول ما يدخله من هنا: ${counted(ahead, things.commit)}.`,
  unknown: (host) => `لا يُعرف بعد ما على ${isolated(host)}. اجلب لتعرف.`,
  ahead: (host, count) => `هنا ${counted(count, things.commit)} مما ليس على ${isolated(host)}.`,
  behind: (host, count) => `على ${isolated(host)} ${counted(count, things.commit)} مما لم يصل إلى هنا بعد.`,
  brief: {
    ahead: (count) => `للدفع: ${formatNumber(count)}`,
    behind: (count) => `للجلب: ${formatNumber(count)}`,
  },
}
