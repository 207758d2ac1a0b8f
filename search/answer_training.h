// SPDX-License-Identifier: MIT
#pragma once
#include <functional>
#include <string>
#include <vector>

#include "search/answer_model.h"
#include "search/document.h"

// Learns from links: which articles answer which texts.
//
// Each lesson is a text and the article that answered it; an article's own title and lines teach
// too. The model is trained by stochastic gradient steps with AdaGrad (Duchi, Hazan and Singer,
// 2011) on the error of a softmax; errors under kSmallError are left alone, which keeps the weights
// few and the model modest. The same lessons in the same order give the same model.
//
// What is learned tells no tales: a word counts when it stands in a public document or came from
// tickets of two accounts at least. A word that one account alone used has weight for that account
// and for no other (search/own_words.h). One account may teach an article so many lessons as all
// others together, and kMaxLessonsOfOne at least; one that goes far over teaches others nothing
// about it. A text of fewer than kMinLessonWords different words teaches nothing.
//
// Threads: any; one training has one thread.
namespace kb::search {

inline constexpr int kMaxLessonsOfOne = 10;
inline constexpr std::size_t kMinLessonWords = 2;
inline constexpr std::size_t kMaxOwnLines = 12;
// Of more articles than these only those with lessons are answers; others are found by their words.
inline constexpr std::size_t kMaxTaughtArticles = 3000;

struct Lesson {
  std::string text, language;
  std::string account;  // whose ticket; lessons without one count as of different accounts
  std::string article;
  bool is_strong = true;  // it solved the ticket; else it was named as related
};

struct TaughtArticle {
  std::string id, language;
  Audience audience = Audience::Public;
  std::vector<std::string> lines;
};

// An article's own words as it teaches them: title, summary, headings and first lines.
TaughtArticle taught_article(const Document& document);

// Whether a term stands in a document that everybody may read.
using IsPublicTerm = std::function<bool(const std::string& term)>;

// Lessons of articles that are not among `articles` are left out.
AnswerModelParts train(const std::vector<TaughtArticle>& articles,
                       const std::vector<Lesson>& lessons, const IsPublicTerm& is_public);

}  // namespace kb::search
