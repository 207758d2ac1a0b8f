// SPDX-License-Identifier: MIT
#pragma once
#include <string>
#include <vector>

#include "server/view/renderer.h"

// A mail as its reader sees it: the same in plain text and in HTML without styles or images.
//
// Threads: any.
namespace kb::server::view {

struct MailFact {
  std::string label, value;
};
struct MailItem {
  std::string text, note, link;
};

struct MailPage {
  std::string subject, lead;
  std::vector<MailFact> facts;
  std::string words;  // of who wrote, as they typed them
  std::string link_label, link;
  std::string items_title;
  std::vector<MailItem> items;
  std::string foot;
};

struct MailBody {
  std::string text, html;
};
MailBody render_mail(const Renderer& renderer, const std::string& language, const MailPage& page);

}  // namespace kb::server::view
