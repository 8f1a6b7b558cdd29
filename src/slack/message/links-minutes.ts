/** Whether somebody posts no minutes, and the address where they are kept: "Minutes of today: https://docs.google.com/document/d/1". */
export const linksMinutes = (text: string): boolean =>
  text.length < 500 && text.split('\n', 6).length < 6 && document.test(text) && minutes.test(text);

const document =
  /https:\/\/(?:docs\.google\.com\/document|drive\.google\.com|(?:www\.)?notion\.so|[\w-]+\.notion\.site|paper\.dropbox\.com|(?:www\.)?dropbox\.com|[\w-]+\.sharepoint\.com|1drv\.ms|onedrive\.live\.com|hackmd\.io|codimd\.[\w.-]+|(?:[\w.-]+\.)?etherpad\.[\w.-]+|pad\.[\w.-]+|[\w-]+\.slack\.com\/(?:docs|canvas|files))\b/i;
const minutes =
  /\b(?:(?<!\d |few |five |ten |two |three )minutes|(?:meeting|board|committee|call)(?:[’']s)? (?:notes|summary|report)|(?:notes|summary|report) (?:of|from) (?:the |our |today[’']s |yesterday[’']s )?(?:[\w-]+ ){0,3}(?:meeting|call|session))\b/i;
