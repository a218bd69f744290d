import ExcelJS from 'exceljs';

addEventListener('message', async ({ data: [head, ...rows] }) => {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('rows', { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.addRow(head).font = { bold: true };
  for (const row of rows) sheet.addRow(row);
  const bytes = await book.xlsx.writeBuffer();
  postMessage(bytes.byteLength);
});
