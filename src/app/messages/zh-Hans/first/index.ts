/**
 * Simplified Chinese, the first part. Plain and calm, 你 where it is needed; git's words are those of git's own translation:
 * abort 中止 · ahead 领先 · asset 文件 · backlink 反向链接 · base 原来的内容 · blame 追溯 · branch 分支 · bundle git 归档包 ·
 * canvas 白板 · card 卡片 · clone 克隆 · commit 提交 · compare 比较 · conflict 冲突 · diagram 图表 · discard 丢弃 ·
 * draft 草稿 · embed 嵌入 · export 导出 · favourite 收藏 · fetch 获取 · folder 文件夹 · graph 关系图 · heading 小标题 ·
 * history 历史 · host 主机 · import 导入 · link 链接 · margin 边栏 · mention 提及 · merge 合并 · object 对象 · offline 离线 ·
 * origin 不译 · ours 我的 · outline 大纲 · pack 包 · page 页面 · palette 命令面板 · path 路径 · place 处 · property 属性 ·
 * proxy 代理 · push 推送 · recto 正面 · remote 远程仓库 · rename 重命名、改名 · repository 仓库 · restore 恢复 ·
 * bring back 找回 · revert 还原 · revision 修订 · settle 解决 · sitting 一次写作 · storage 存储空间 · sync 同步 ·
 * tag 标签 · template 模板 · theirs 对方的 · tidy 整理 · title 标题 · token 令牌 · undo 撤销 · verso 背面 · wiki 维基。
 * A space stands between Chinese and Latin; `spaced` sets it around gaps.
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
