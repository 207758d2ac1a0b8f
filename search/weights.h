// SPDX-License-Identifier: MIT
#pragma once
#include <cstddef>

// Every number that ranking depends on, beside the field weights of search/fields.h. A change here
// is judged by `resuelve eval` on whole sets and told in docs/search-quality.md with its figures.
namespace kb::search::weights {

// BM25 (Robertson and others, TREC-3), see search/ranking_weight.h.
inline constexpr double kK1 = 1.9;
inline constexpr double kB = 0.68;
inline constexpr double kMinNormalisedLength = 0.3;

// A word said again in a long question counts again, up to this often: one word pasted a thousand
// times is not the question.
inline constexpr unsigned kMaxRepeats = 5;

// A pasted text is searched by its rarest words: the kAlwaysAsked rarest, and more of them, up to
// kMaxQueryTerms, as long as their posting lists together stay short.
inline constexpr std::size_t kAlwaysAsked = 8;
inline constexpr std::size_t kMaxQueryTerms = 36;  // at most 64: PassageFinder's sets of bits
inline constexpr unsigned kMaxPostings = 4000;

// A question of fewer other words than kFewContentWords is ranked by its stop words too ("cuál es
// tu nombre"), each with this share of its rarity; one in more than half of the documents tells
// nothing, one in less than kRareStopWord is searched like any other word.
inline constexpr std::size_t kFewContentWords = 6;
inline constexpr double kStopWordShare = 0.5;
inline constexpr double kMaxStopWordFrequency = 0.5;
inline constexpr double kRareStopWord = 0.1;

// A synonym counts for this share of what was typed. Long texts say enough without them.
inline constexpr double kSynonymShare = 0.85;
inline constexpr std::size_t kMaxSynonymWords = 12;  // of the query
inline constexpr std::size_t kMaxSynonymsOfWord = 6;

// The best hits are ranked anew by how much of the query one passage of each holds: their score
// grows by up to this share for a passage that holds all of it. Looking at more than 20 changes
// nothing; for a few words the ten that are shown anyway do, and ten fewer documents are read.
inline constexpr unsigned kReranked = 20;
inline constexpr unsigned kRerankedOfFewWords = 10;
inline constexpr std::size_t kFewWords = 3;
inline constexpr double kPassageShare = 1.5;
// … and by this share when all its words follow one another as in the query (an error message).
inline constexpr double kPairShare = 0.3;
inline constexpr std::size_t kMostPairedWords = 12;  // of the query; a long text is no phrase
inline constexpr double kPairGapBytes = 15;  // between two words of a pair, to count a third
// … and by this share when the query is the title.
inline constexpr double kTitleShare = 0.3;
// What the title and the heading add to their passages, and a word said again in the passage.
inline constexpr double kAroundShare = 0.4;
inline constexpr double kRepeatShare = 0.1;

// An article gains up to this share by the accounts whose tickets it solved …
inline constexpr double kSolvedShare = 0.1;
inline constexpr double kManySolved = 50;
// … and a ticket loses up to this share with age, half of it in a year.
inline constexpr double kAgeShare = 0.2;
inline constexpr double kHalfLifeDays = 365;

// The first hit is called the likely answer when it holds this share of the query's idf …
inline constexpr double kConfidentCoverage = 0.75;
// … and its score is this many times the second's.
inline constexpr double kConfidentLead = 1.15;

// What tickets taught (search/answer_training.h). A run of letters counts for this share of a word;
// a sign's rarity counts to this power; signs that nobody taught weigh so much more when a question
// is brought to length 1, so that a strange question stays unsure.
inline constexpr float kLetterRunShare = 0.3F;
inline constexpr double kRarityPower = 0.5;
inline constexpr double kUnknownSigns = 2;
inline constexpr float kWeakLesson = 0.3F;  // of an article that did not solve the ticket
inline constexpr float kOwnLine = 0.25F;    // of an article's own words
inline constexpr double kLearningRate = 0.35;
// AdaGrad divides by the root of all squares so far. Begun with these, a sign that says little in a
// text is moved little by its first lesson too; begun with none, every sign is moved alike.
inline constexpr float kFirstSquares = 0.001F;
inline constexpr double kSmallError = 0.005;  // of a probability: nothing is learned from less
inline constexpr double kNoAnswerLogit = 3;   // of "none of these"
// A word that one account alone used speaks for the articles that solved its tickets, to that
// account alone: this much, divided by the roots of how many words ticket and question have.
// Together at most kMostOwnLogit, so that a name in every ticket decides nothing.
inline constexpr double kOwnWordLogit = 40;
inline constexpr double kMostOwnLogit = 5;
// How much the match of the words adds to the logit of an answer that was taught, and how sharply
// it divides the chance of the others.
inline constexpr double kMatchLogit = 0.5;
inline constexpr double kMatchSharpness = 6;
inline constexpr double kUntaughtShare = 0.2;  // of that chance counts
inline constexpr double kLeastTaught = 0.005;
inline constexpr double kLeastToBringIn = 0.05;  // an article that none of the words finds
inline constexpr std::size_t kTaughtAnswers = 10;

// How sure a suggestion is: fitted on the history of banking77 and clinc150 and on our own tickets;
// see docs/search-quality.md.
struct Confidence {
  double constant = 0, certainty = 0, coverage = 0, lead = 0;
};
inline constexpr Confidence kTaughtConfidence{1.2, 0.7, 0, 3};
inline constexpr Confidence kPlainConfidence{-3.2, 0, 9, 4.5};
inline constexpr double kLeadOfLast = 0.2;  // of a hit with none after it

// How likely two articles say the same (search/article_profile.h): a logistic regression on the
// root of their containment and the cosines of their words and titles; see docs/search-quality.md.
struct SameArticle {
  double constant = 0, containment = 0, words = 0, titles = 0;
};
inline constexpr SameArticle kSameArticle{-14.3, 10, 30, 2};

}  // namespace kb::search::weights
