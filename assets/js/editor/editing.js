// SPDX-License-Identifier: MIT
//
// What the parts of the editor do to the text: `textarea.editing`. Text goes in as if it were typed,
// so that the browser's own undo takes it back.

class Editing {
  constructor(textarea) {
    this.textarea = textarea;
  }

  get selected() {
    const { value, selectionStart, selectionEnd } = this.textarea;
    return value.slice(selectionStart, selectionEnd);
  }

  insert(text) {
    this.textarea.focus();
    if (document.execCommand('insertText', false, text)) return;
    const { selectionStart, selectionEnd } = this.textarea;
    this.textarea.setRangeText(text, selectionStart, selectionEnd, 'end');
    this.textarea.dispatchEvent(new Event('input', { bubbles: true }));
  }

  // Puts marks around what is selected, or takes them off; with nothing selected, around a word to
  // be written over.
  wrap(before, after, word) {
    const { value, selectionStart: start, selectionEnd: end } = this.textarea;
    const isMarked = value.slice(start - before.length, start) === before
      && value.slice(end, end + after.length) === after;
    if (isMarked && start !== end) {
      const text = this.selected;
      this.textarea.setSelectionRange(start - before.length, end + after.length);
      this.insert(text);
      this.textarea.setSelectionRange(start - before.length, end - before.length);
      return;
    }
    const text = this.selected || word;
    this.insert(`${before}${text}${after}`);
    this.textarea.setSelectionRange(start + before.length, start + before.length + text.length);
  }

  selectWholeLines() {
    const { value, selectionStart, selectionEnd } = this.textarea;
    const start = value.lastIndexOf('\n', selectionStart - 1) + 1;
    const end = value.indexOf('\n', selectionEnd);
    this.textarea.setSelectionRange(start, end < 0 ? value.length : end);
  }

  // Each line of the selection becomes what `change` makes of it and its number.
  changeLines(change) {
    this.selectWholeLines();
    const start = this.textarea.selectionStart;
    const text = this.selected.split('\n').map(change).join('\n');
    this.insert(text);
    this.textarea.setSelectionRange(start, start + text.length);
  }

  // A block of its own, with an empty line before and after.
  insertBlock(text) {
    const { value, selectionStart, selectionEnd } = this.textarea;
    const before = value.slice(0, selectionStart);
    const after = value.slice(selectionEnd);
    const gap = (side) => (side === '' || side.endsWith('\n\n') ? '' : side.endsWith('\n') ? '\n' : '\n\n');
    const start = selectionStart + gap(before).length;
    this.insert(`${gap(before)}${text}${after === '' || after.startsWith('\n') ? '\n' : '\n\n'}`);
    this.textarea.setSelectionRange(start, start + text.length);
  }

  // The cursor goes to a line, from 1, and that into view.
  goTo(line) {
    const lines = this.textarea.value.split('\n');
    const start = lines.slice(0, line - 1).join('\n').length + (line > 1 ? 1 : 0);
    this.textarea.focus();
    this.textarea.setSelectionRange(start, start + (lines[line - 1] ?? '').length);
    const height = Number.parseFloat(getComputedStyle(this.textarea).lineHeight);
    this.textarea.scrollTop = Math.max(0, (line - 4) * height);
  }
}

for (const textarea of document.querySelectorAll('textarea[data-editing]')) {
  textarea.editing = new Editing(textarea);
}
