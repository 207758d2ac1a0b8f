// SPDX-License-Identifier: MIT
#pragma once
#include <vector>

#include "search/answer_model.h"
#include "search/lesson_choice.h"

// What words that one account alone used tell that account: for each the articles that solved its
// tickets with that word, by their share of those tickets.
//
// In:      the lessons that are believed, with their words and which everybody may be taught.
// Out:     in the order of their ids. Lessons without an account have no own words.
// Threads: any.
namespace kb::search {

std::vector<AnswerModelParts::OwnWord> own_words_of(const std::vector<ChosenLessons::One>& lessons,
                                                    const LessonWords& words,
                                                    LearnableWords& learnable);

}  // namespace kb::search
