/**
 * Arabic, the first part. A button is a verbal noun (حفظ، حذف), a hint an imperative in its neutral form; what is inserted
 * is isolated, except in what becomes a commit's message or a name. One word for one thing:
 * abort إلغاء · action فعل · address عنوان (المستودع) · asset ملف · author كاتب · backlink رابط وارد · base الأصل ·
 * blame من كتب · branch فرع · bring back إرجاع · bundle حزمة git · canvas لوحة · card بطاقة · change تغيير · clone استنساخ ·
 * commit إيداع، أودع · conflict تعارض · date تاريخ · delete حذف · diagram مخطط · discard تجاهل · draft مسودة · edit تحرير ·
 * embed تضمين · entry مدخل · export تصدير · fault عطب · favourites المفضلة · fetch جلب · folder مجلد · graph خريطة ·
 * heading عنوان قسم · history السجل · host مضيف · import استيراد · key مفتاح · line سطر · link رابط · mention ذِكر ·
 * merge دمج · moment لحظة · move نقل · object كائن · offline بلا اتصال · origin origin · ours جانبك · outline العناوين ·
 * pack رزمة · page صفحة · palette لوح الأوامر · path مسار · place موضع · property خاصية · proxy وسيط · push دفع ·
 * recto وجه · redo إعادة · remote مستودع بعيد · rename تغيير الاسم · repository مستودع · restore استعادة · revert عكس ·
 * revision مراجعة · settle حسم · sitting جلسة · storage تخزين · sync مزامنة · tag وسم · task مهمة · theirs الجانب الآخر ·
 * title عنوان · token رمز وصول · undo تراجع · verso ظهر · wiki ويكي.
 */
import type { FirstMessages } from '../../en/first'
import { absent } from './absent'
import { beginning } from './beginning'
import { branching } from './branching'
import { errors } from './errors'
import { common } from './everywhere'
import { finding } from './finding'
import { offline } from './offline'
import { prose } from './prose'
import { reading } from './reading'
import { restoring } from './restoring'
import { shell } from './shell'
import { syncing } from './syncing'
import { undoing } from './undoing'
import { ways } from './ways'

export const messages: FirstMessages = {
  absent,
  beginning,
  branching,
  common,
  errors,
  finding,
  offline,
  prose,
  reading,
  restoring,
  shell,
  syncing,
  undoing,
  ways,
}
