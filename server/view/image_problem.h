// SPDX-License-Identifier: MIT
#pragma once
#include <string>

#include "server/view/catalogue.h"

// Why an image of an article was not taken, and what to do instead, in words. Threads: any.
namespace kb::server::view {

enum class ImageFault { None, Empty, TooLarge, NoImage, TooManyPixels, TooMany };

std::string image_problem_text(const Catalogue& words, ImageFault fault, const std::string& name,
                               long long bytes);

}  // namespace kb::server::view
