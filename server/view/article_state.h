// SPDX-License-Identifier: MIT
#pragma once
#include <string>

#include "server/view/catalogue.h"
#include "server/view/mustache_data.h"
#include "store/article_drafts.h"

// States and audiences of articles in the reader's words. For the .cc files of server/view.
namespace kb::server::view {

std::string state_word(const Catalogue& words, store::ArticleState state);
std::string audience_word(const Catalogue& words, store::ArticleAudience audience);
// {{#audiences}} of a <select>.
void put_audiences(Data& data, const Catalogue& words, store::ArticleAudience chosen);
// "Borrador de Lucía Ferrer", "En revisión, de Iván Soto"
std::string draft_line(const Catalogue& words, const store::DraftHead& draft);

}  // namespace kb::server::view
