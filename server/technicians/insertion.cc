// SPDX-License-Identifier: MIT
#include "server/technicians/insertion.h"

namespace kb::server {
namespace {

std::string escaped(const std::string& title) {
  std::string text;
  for (const char c : title) {
    if (c == '[' || c == ']' || c == '\\') text += '\\';
    text += c;
  }
  return text;
}

}  // namespace

bool is_for_clients(const store::Article& article) {
  return article.state == store::ArticleState::Published &&
         article.audience != store::ArticleAudience::Internal;
}

std::string link_markdown(const store::Article& article) {
  return "[" + escaped(article.title) + "](" + article.id + ".md)";
}

std::string quote_markdown(const store::Article& article, const std::string& passage) {
  std::string quote = "> ";
  for (const char c : passage) {
    quote += c;
    if (c == '\n') quote += "> ";
  }
  return quote + "\n\n" + link_markdown(article);
}

}  // namespace kb::server
