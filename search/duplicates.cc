// SPDX-License-Identifier: MIT
#include "search/duplicates.h"

#include <xapian.h>

#include <algorithm>
#include <tuple>
#include <unordered_map>

#include "core/utf8.h"
#include "search/article_profile.h"
#include "search/document_builder.h"
#include "search/fields.h"
#include "search/passage.h"
#include "search/query_filters.h"

namespace kb::search {
namespace {

constexpr size_t kFewestShared = 3;     // telling words, to be compared at all
constexpr size_t kMostHolders = 60;     // of a telling word: one of more articles tells little
constexpr size_t kMostCandidates = 30;  // of a draft
constexpr size_t kMostPassages = 3, kMostWords = 6;
constexpr size_t kFewestTermsShown = 4;  // of a passage

Scope articles_of(Scope scope) {
  scope.tickets = Scope::Tickets::None;
  return scope;
}

struct Entry {
  Xapian::docid id = 0;
  ArticleProfile profile;
};

struct Pair {
  size_t first, second;
  Likeness likeness;
};

ArticleTitle title_of(const ArticleProfile& profile) {
  return {profile.id, profile.lang, profile.title, profile.area};
}

bool is_better(const ArticleProfile& a, const ArticleProfile& b) {
  return a.solved != b.solved ? a.solved > b.solved : a.id < b.id;
}

// Where a run of terms stands in a section.
struct Run {
  size_t terms = 0, begin = 0, end = 0;
  std::string_view text;
};

// `known` in order.
void add_runs(std::string_view text, std::string_view lang, const std::vector<std::uint64_t>& known,
              std::vector<Run>& runs) {
  const auto terms = placed_terms(text, lang);
  for (size_t i = 0; i + 2 < terms.size();) {
    size_t last = i;
    while (last + 2 < terms.size() &&
           std::ranges::binary_search(
               known, shingle_of(terms[last].term, terms[last + 1].term, terms[last + 2].term)))
      ++last;
    if (last == i) {
      ++i;
      continue;
    }
    runs.push_back({last + 2 - i, terms[i].begin, terms[last + 1].end, text});
    i = last + 2;
  }
}

// Of what of a run fits into a passage.
size_t last_word_end(const Run& run) {
  const size_t most = run.begin + kPassageBytes;
  const size_t blank = run.text.rfind(' ', most);
  if (blank != std::string_view::npos && blank > run.begin) return blank;
  return run.begin + utf8_prefix(run.text.substr(run.begin), kPassageBytes).size();
}

// The longest pieces of `from` whose every three words stand in `in` too.
std::vector<std::string> shared_passages(const StoredDocument& from, const ArticleProfile& in) {
  std::vector<Run> runs;
  for (const auto& section : from.sections) add_runs(section.text, from.lang, in.shingles, runs);
  std::erase_if(runs, [](const Run& run) { return run.terms < kFewestTermsShown; });
  std::ranges::stable_sort(runs, std::ranges::greater{}, &Run::terms);
  if (runs.size() > kMostPassages) runs.resize(kMostPassages);
  std::vector<std::string> passages;
  for (const auto& run : runs) {
    const size_t end = run.end > run.begin + kPassageBytes ? last_word_end(run) : run.end;
    passages.emplace_back(run.text.substr(run.begin, end - run.begin));
  }
  return passages;
}

// Telling words of both, in the form in which the first has them.
std::vector<std::string> shared_words(const ArticleProfile& a, const ArticleProfile& b,
                                      const StoredDocument& document, const ProfileMaker& maker) {
  std::vector<std::string> terms;
  for (const auto term : a.telling)
    if (terms.size() < kMostWords && std::ranges::find(b.telling, term) != b.telling.end())
      terms.push_back(maker.term(term));
  std::unordered_map<std::string, std::string> written;
  const auto note = [&](std::string_view text) {
    for (const auto& placed : placed_terms(text, document.lang))
      written.emplace(placed.term, text.substr(placed.begin, placed.end - placed.begin));
  };
  note(document.title);
  note(document.summary);
  for (const auto& section : document.sections) {
    note(section.heading);
    note(section.text);
  }
  std::vector<std::string> words;
  for (const auto& term : terms)
    if (const auto found = written.find(term); found != written.end())
      words.push_back(found->second);
  return words;
}

NearDuplicate described(const ArticleProfile& first, const ArticleProfile& second,
                        const Likeness& likeness, const StoredDocument& first_text,
                        const ProfileMaker& maker) {
  return {title_of(first),
          title_of(second),
          first.solved,
          second.solved,
          likeness.likelihood,
          likeness.resemblance,
          shared_passages(first_text, second),
          shared_words(first, second, first_text, maker)};
}

std::vector<Entry> all_articles(const OpenIndex& open, ProfileMaker& maker) {
  std::vector<Entry> entries;
  const std::string articles = keyword_term(FieldId::Kind, kArticle);
  const auto end = open.database.postlist_end(articles);
  for (auto posting = open.database.postlist_begin(articles); posting != end; ++posting) {
    const std::string data = open.database.get_document(*posting).get_data();
    entries.push_back({*posting, maker.profile_of(decode(data))});
  }
  return entries;
}

// Articles of one language by the telling words that they hold.
class Holders {
 public:
  explicit Holders(const std::vector<Entry>& entries) : entries_(entries) {
    for (size_t i = 0; i < entries.size(); ++i)
      for (const auto term : entries[i].profile.telling) holders_[term].push_back(i);
  }

  // Those numbered above `one` that share enough words with it.
  std::vector<size_t> candidates(size_t one) const {
    std::unordered_map<size_t, size_t> shared;
    for (const auto term : entries_[one].profile.telling) {
      const auto& holders = holders_.at(term);
      if (holders.size() > kMostHolders) continue;
      for (auto other = std::ranges::upper_bound(holders, one); other != holders.end(); ++other)
        ++shared[*other];
    }
    std::vector<size_t> found;
    for (const auto& [other, count] : shared)
      if (count >= kFewestShared && entries_[other].profile.lang == entries_[one].profile.lang)
        found.push_back(other);
    return found;
  }

 private:
  const std::vector<Entry>& entries_;
  std::unordered_map<std::uint32_t, std::vector<size_t>> holders_;
};

std::vector<Pair> likely_pairs(const std::vector<Entry>& entries) {
  const Holders holders(entries);
  std::vector<Pair> pairs;
  for (size_t one = 0; one < entries.size(); ++one)
    for (const size_t other : holders.candidates(one)) {
      const auto likeness = compare(entries[one].profile, entries[other].profile);
      if (likeness.likelihood >= kLeastSame) pairs.push_back({one, other, likeness});
    }
  return pairs;
}

void keep_likeliest(std::vector<Pair>& pairs, const std::vector<Entry>& entries, int limit) {
  for (auto& pair : pairs)
    if (is_better(entries[pair.second].profile, entries[pair.first].profile))
      std::swap(pair.first, pair.second);
  const auto key = [&](const Pair& pair) {
    return std::tuple(-pair.likeness.likelihood, entries[pair.first].profile.id,
                      entries[pair.second].profile.id);
  };
  std::ranges::sort(pairs, {}, key);
  if (pairs.size() > static_cast<size_t>(limit)) pairs.resize(static_cast<size_t>(limit));
}

// Articles of the draft's language that hold its telling words.
Xapian::MSet articles_with(const OpenIndex& open, const ArticleProfile& draft,
                           const ProfileMaker& maker) {
  std::vector<std::string> words;
  for (const auto term : draft.telling) words.push_back(maker.term(term));
  Xapian::Enquire enquire(open.database);
  enquire.set_query(other_articles_with(words, draft.lang, draft.id));
  return enquire.get_mset(0, kMostCandidates);
}

std::vector<NearDuplicate> duplicates_in(const OpenIndex& open, const Scope& scope, int limit) {
  ProfileMaker maker(open, scope);
  const auto entries = all_articles(open, maker);
  auto pairs = likely_pairs(entries);
  keep_likeliest(pairs, entries, limit);
  std::vector<NearDuplicate> found;
  for (const auto& [first, second, likeness] : pairs) {
    const std::string data = open.database.get_document(entries[first].id).get_data();
    found.push_back(
        described(entries[first].profile, entries[second].profile, likeness, decode(data), maker));
  }
  return found;
}

}  // namespace

std::vector<NearDuplicate> near_duplicates(IndexReader& index, const Scope& scope, int limit) {
  std::vector<NearDuplicate> found;
  const Scope articles = articles_of(scope);
  index.with_database(articles,
                      [&](const OpenIndex& open) { found = duplicates_in(open, articles, limit); });
  return found;
}

std::vector<NearDuplicate> near_duplicates_of(IndexReader& index, const Document& draft,
                                              const Scope& scope, int limit) {
  std::vector<NearDuplicate> found;
  const Scope articles = articles_of(scope);
  const std::string encoded = encode(draft);
  const StoredDocument own = decode(encoded);
  index.with_database(articles, [&](const OpenIndex& open) {
    found.clear();
    ProfileMaker maker(open, articles);
    const auto profile = maker.profile_of(own);
    if (profile.telling.empty()) return;
    const auto matches = articles_with(open, profile, maker);
    for (auto match = matches.begin(); match != matches.end(); ++match) {
      const std::string data = match.get_document().get_data();
      const auto other = maker.profile_of(decode(data));
      const auto likeness = compare(profile, other);
      if (likeness.likelihood >= kLeastSame)
        found.push_back(described(profile, other, likeness, own, maker));
    }
  });
  std::ranges::stable_sort(found, std::ranges::greater{}, &NearDuplicate::likelihood);
  if (found.size() > static_cast<size_t>(limit)) found.resize(static_cast<size_t>(limit));
  return found;
}

}  // namespace kb::search
