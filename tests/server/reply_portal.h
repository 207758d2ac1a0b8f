// SPDX-License-Identifier: MIT
#pragma once
#include "store/attachments.h"
#include "store/reply_drafts.h"
#include "store/sealed.h"
#include "tests/server/thread_portal.h"

// ThreadPortal with what the form under a thread takes besides its text.
namespace kb::test {

const std::string kReplyPath = kTicketPath + "/responder";
const std::string kDeskReplyPath = kDeskTicketPath + "/responder";
const std::string kDeskNotePath = kDeskTicketPath + "/nota";
const std::string kNoteFormPath = kDeskTicketPath + "?escribir=nota";
const std::string kReplyPng =
    std::string("\x89PNG\r\n\x1A\n\0\0\0\x0DIHDR\0\0\0\x0A\0\0\0\x14\x08\x02\0\0\0", 29);

class ReplyPortal : public ThreadPortal {
 protected:
  static server::UploadedFile a_file(const std::string& name, std::string content) {
    return {"archivo", name, "application/octet-stream", std::move(content)};
  }
  static Form with(Form form, const std::string& name, const std::string& value = "1") {
    form.emplace(name, value);
    return form;
  }

  std::string key(const std::string& form_page = kTicketPath) {
    return page(form_page).attribute("#responder [name=clave]", "value").value_or("");
  }
  // As the script of the form sends them.
  std::string upload(const std::string& form_page, std::vector<server::UploadedFile> files) {
    const auto path = form_page.substr(0, form_page.find('?')) + "/adjuntos";
    return post_files(path, {{"clave", key(form_page)}}, std::move(files)).body;
  }
  std::vector<std::string> names_in_form(const std::string& form_page = kTicketPath) {
    return page(form_page).texts("#responder .file a");
  }
  std::string only_link(const std::string& html, const std::string& where = ".file a") {
    const auto links = html_probe(html).links(where);
    EXPECT_EQ(links.size(), 1u);
    return links.empty() ? "" : links.front().href;
  }

  std::vector<store::SealedSecret> sealed() {
    auto tx = store().read();
    return store::sealed_of(tx, store::SealedOwner::Ticket, "T-1", clock().now());
  }
  std::string kept_text(const std::string& of_key) {
    auto tx = store().read();
    const auto draft = store::find_reply_draft(tx, of_key);
    return draft ? draft->body : "(none)";
  }
};

}  // namespace kb::test
