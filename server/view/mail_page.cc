// SPDX-License-Identifier: MIT
#include "server/view/mail_page.h"

#include <sstream>

#include "server/view/mustache_data.h"

namespace kb::server::view {
namespace {

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) {
    if (line.ends_with('\r')) line.pop_back();
    lines.push_back(std::move(line));
  }
  return lines;
}

Html with_line_breaks(const std::string& text) {
  Html out;
  for (const auto& line : lines_of(text)) {
    if (!out.text.empty()) out = out + Html{"<br>\n"};
    out = out + escape(line);
  }
  return out;
}

void add_paragraph(std::string& out, const std::string& text) {
  if (!text.empty()) out += (out.empty() ? "" : "\n") + text + "\n";
}

std::string plain_text(const MailPage& page) {
  std::string out;
  add_paragraph(out, page.lead);
  std::string facts;
  for (const auto& [label, value] : page.facts)
    facts += (facts.empty() ? "" : "\n") + label + ": " + value;
  add_paragraph(out, facts);
  add_paragraph(out, page.words);
  if (!page.link.empty()) add_paragraph(out, page.link_label + ":\n" + page.link);
  std::string items = page.items_title;
  for (const auto& [text, note, link] : page.items)
    items += "\n- " + text + (note.empty() ? "" : " (" + note + ")") + "\n  " + link;
  add_paragraph(out, items);
  // What stands below "-- " is folded away as a signature.
  add_paragraph(out, page.foot.empty() ? "" : "-- \n" + page.foot);
  return out;
}

}  // namespace

MailBody render_mail(const Renderer& renderer, const std::string& language, const MailPage& page) {
  Data data;
  put(data, "language", language);
  put(data, "subject", page.subject);
  put(data, "lead", page.lead);
  put(data, "has_facts", !page.facts.empty());
  put_list(data, "facts", page.facts, [](const MailFact& fact) {
    Data row;
    put(row, "label", fact.label);
    put(row, "value", fact.value);
    return row;
  });
  put(data, "words_html", with_line_breaks(page.words));
  put(data, "link", page.link);
  put(data, "link_label", page.link_label);
  put(data, "items_title", page.items_title);
  put_list(data, "items", page.items, [](const MailItem& item) {
    Data row;
    put(row, "text", item.text);
    put(row, "note", item.note);
    put(row, "link", item.link);
    return row;
  });
  put(data, "foot_html", with_line_breaks(page.foot));
  return {plain_text(page), renderer.render("mail/mail", language, data)};
}

}  // namespace kb::server::view
