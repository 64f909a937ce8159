import type { RestMessages } from '../../../en/rest'

export const naming: RestMessages['naming'] = {
  path: {
    empty: '路径是空的。',
    nul: '路径中有 NUL 字符。',
    'not-unicode': '路径不是有效的 Unicode。',
    'too-long': '路径超过 4,096 字节。',
    'part-empty': '每个文件夹和文件都要有名称。',
    'part-dots': '文件夹和文件不能叫“.”或“..”。',
    'part-git': '路径中有“.git”，或有些系统会当成它的部分。',
    'part-too-long': '路径中有一个名称超过 255 字节。',
  },
  newPath: {
    nameless: () => '每个文件夹和页面都要有名称。',
    'no-page': () => '页面的文件名以“.md”结尾。',
    untitled: () => '“.md”之前要有页面的名称。',
    character: (sign) => `名称不能含有“${sign}”：不是所有系统或链接都支持。`,
    unseen: () => '名称不能含有控制字符：不是所有系统或链接都支持。',
    space: (name) => `“${name}”的开头或结尾有空格，有些系统会去掉。`,
    'final-dot': (name) => `“${name}”以点结尾，Windows 会去掉。`,
    device: (name) => `“${name}”是 Windows 保留的名称。`,
    'page-there': (page) => `已有页面“${page}”。`,
    'twin-there': (page) => `已有页面“${page}”；许多系统会把这两个名称当成同一个。`,
    'folder-there': (folder) => `“${folder}”已是文件夹。`,
    'file-there': (file) => `“${file}”是文件，不能同时又是文件夹。`,
    'folder-twin': (folder) => `已有文件夹“${folder}”；请写成一样。`,
  },
}
