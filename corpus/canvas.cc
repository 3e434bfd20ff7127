// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/canvas.h"

#include <cairo/cairo-pdf.h>
#include <pango/pangocairo.h>

#include <numeric>

#include "corpus/require.h"

namespace delib::corpus {
namespace {

// The files carry a date because PDF readers show one; it is fixed so that a build changes no byte.
constexpr const char* kCreated = "2026-01-01T00:00:00Z";

double Points(int pango_units) { return static_cast<double>(pango_units) / PANGO_SCALE; }
int Units(double points) { return static_cast<int>(points * PANGO_SCALE); }

struct ContextDeleter {
  void operator()(PangoContext* context) const { g_object_unref(context); }
};
struct SurfaceDeleter {
  void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
};
struct CairoDeleter {
  void operator()(cairo_t* cairo) const { cairo_destroy(cairo); }
};
struct FontDeleter {
  void operator()(PangoFontDescription* font) const { pango_font_description_free(font); }
};
struct OptionsDeleter {
  void operator()(cairo_font_options_t* options) const { cairo_font_options_destroy(options); }
};
struct IterDeleter {
  void operator()(PangoLayoutIter* iter) const { pango_layout_iter_free(iter); }
};

cairo_status_t Append(void* closure, const unsigned char* data, unsigned int length) {
  static_cast<std::string*>(closure)->append(data, data + length);
  return CAIRO_STATUS_SUCCESS;
}

PangoAlignment ToPango(Align align) {
  switch (align) {
    case Align::kCenter:
      return PANGO_ALIGN_CENTER;
    case Align::kRight:
      return PANGO_ALIGN_RIGHT;
    case Align::kLeft:
    case Align::kJustify:
      break;
  }
  return PANGO_ALIGN_LEFT;
}

std::unique_ptr<PangoFontDescription, FontDeleter> Describe(const TextStyle& style) {
  std::unique_ptr<PangoFontDescription, FontDeleter> font(pango_font_description_new());
  pango_font_description_set_family(font.get(), style.family.c_str());
  pango_font_description_set_absolute_size(font.get(), style.size * PANGO_SCALE);
  pango_font_description_set_weight(font.get(),
                                    style.bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
  pango_font_description_set_style(font.get(),
                                   style.italic ? PANGO_STYLE_ITALIC : PANGO_STYLE_NORMAL);
  return font;
}

void SetAttributes(PangoLayout* layout, const std::string& text, const TextStyle& style) {
  PangoAttrList* attributes = pango_attr_list_new();
  if (style.underline) {
    pango_attr_list_insert(attributes, pango_attr_underline_new(PANGO_UNDERLINE_SINGLE));
  }
  // Hyphens of Pango's own would stand in the PDF and not in the truth.
  pango_attr_list_insert(attributes, pango_attr_insert_hyphens_new(FALSE));
  // Nor does a typist let a line end inside "L.3211-1".
  for (std::size_t i = 0; i + 1 < text.size(); ++i) {
    if (text[i] != '.' || text[i + 1] < '0' || text[i + 1] > '9') continue;
    PangoAttribute* unbroken = pango_attr_allow_breaks_new(FALSE);
    unbroken->start_index = static_cast<guint>(i);
    unbroken->end_index = static_cast<guint>(i + 2);
    pango_attr_list_insert(attributes, unbroken);
  }
  pango_layout_set_attributes(layout, attributes);
  pango_attr_list_unref(attributes);
}

ShapedText::Line Measure(PangoLayoutIter* iter, double spacing) {
  PangoLayoutLine* line = pango_layout_iter_get_line_readonly(iter);
  PangoRectangle logical;
  pango_layout_iter_get_line_extents(iter, nullptr, &logical);
  ShapedText::Line out;
  out.x = Points(logical.x);
  out.width = Points(logical.width);
  out.height = Points(logical.height) * spacing;
  out.baseline = Points(pango_layout_iter_get_baseline(iter) - logical.y);
  out.start = static_cast<std::size_t>(line->start_index);
  for (int i = 0; i <= line->length; ++i) {
    int x = 0;
    pango_layout_line_index_to_x(line, line->start_index + i, FALSE, &x);
    out.x_of_byte.push_back(out.x + Points(x));
  }
  return out;
}

}  // namespace

double ShapedText::height() const {
  return std::accumulate(lines_.begin(), lines_.end(), 0.0,
                         [](double sum, const Line& line) { return sum + line.height; });
}

struct Canvas::Impl {
  std::string pdf;
  int page = 0;
  std::unique_ptr<cairo_surface_t, SurfaceDeleter> surface;
  std::unique_ptr<cairo_t, CairoDeleter> cairo;
  std::unique_ptr<PangoContext, ContextDeleter> pango;
};

Canvas::Canvas(std::string_view title) : impl_(std::make_unique<Impl>()) {
  impl_->surface.reset(cairo_pdf_surface_create_for_stream(Append, &impl_->pdf, 1, 1));
  cairo_surface_t* surface = impl_->surface.get();
  cairo_pdf_surface_restrict_to_version(surface, CAIRO_PDF_VERSION_1_5);
  cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_TITLE, std::string(title).c_str());
  cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATOR, "delib corpus");
  cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE, kCreated);
  cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_MOD_DATE, kCreated);
  impl_->cairo.reset(cairo_create(surface));
  impl_->pango.reset(pango_cairo_create_context(impl_->cairo.get()));
  PangoContext* pango = impl_->pango.get();
  // Layout in unhinted fractions of a point: the same on each machine, whatever its screen
  // settings.
  std::unique_ptr<cairo_font_options_t, OptionsDeleter> options(cairo_font_options_create());
  cairo_font_options_set_hint_style(options.get(), CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics(options.get(), CAIRO_HINT_METRICS_OFF);
  pango_cairo_context_set_font_options(pango, options.get());
  pango_cairo_context_set_resolution(pango, 72);
  pango_context_set_round_glyph_positions(pango, FALSE);
  pango_context_set_language(pango, pango_language_from_string("fr"));
}

Canvas::~Canvas() = default;

int Canvas::page() const { return impl_->page; }

void Canvas::BeginPage(double width, double height) {
  if (impl_->page > 0) cairo_show_page(impl_->cairo.get());
  cairo_pdf_surface_set_size(impl_->surface.get(), width, height);
  ++impl_->page;
}

ShapedText Canvas::Shape(std::string_view text, const TextStyle& style, double width) const {
  ShapedText shaped;
  shaped.text_ = std::string(text);
  shaped.color_ = style.color;
  shaped.layout_ = std::shared_ptr<void>(pango_layout_new(impl_->pango.get()), g_object_unref);
  auto* layout = static_cast<PangoLayout*>(shaped.layout_.get());
  pango_layout_set_font_description(layout, Describe(style).get());
  SetAttributes(layout, shaped.text_, style);
  pango_layout_set_width(layout, Units(width));
  pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_alignment(layout, ToPango(style.align));
  pango_layout_set_justify(layout, style.align == Align::kJustify ? TRUE : FALSE);
  pango_layout_set_text(layout, shaped.text_.data(), static_cast<int>(shaped.text_.size()));
  std::unique_ptr<PangoLayoutIter, IterDeleter> iter(pango_layout_get_iter(layout));
  do {
    shaped.lines_.push_back(Measure(iter.get(), style.line_spacing));
  } while (pango_layout_iter_next_line(iter.get()) != FALSE);
  return shaped;
}

Box Canvas::DrawLine(const ShapedText& text, std::size_t line, double x, double y) {
  const ShapedText::Line& shape = text.lines_.at(line);
  cairo_t* cairo = impl_->cairo.get();
  cairo_set_source_rgb(cairo, text.color_.red, text.color_.green, text.color_.blue);
  cairo_move_to(cairo, x + shape.x, y + shape.baseline);
  pango_cairo_show_layout_line(
      cairo, pango_layout_get_line_readonly(static_cast<PangoLayout*>(text.layout_.get()),
                                            static_cast<int>(line)));
  return {x + shape.x, y, x + shape.x + shape.width, y + shape.height};
}

void Canvas::Fill(const Box& box, const Color& color) {
  cairo_t* cairo = impl_->cairo.get();
  cairo_set_source_rgb(cairo, color.red, color.green, color.blue);
  cairo_rectangle(cairo, box.x0(), box.y0(), box.width(), box.height());
  cairo_fill(cairo);
}

void Canvas::Stroke(const Box& box, double width) {
  cairo_t* cairo = impl_->cairo.get();
  cairo_set_source_rgb(cairo, 0, 0, 0);
  cairo_set_line_width(cairo, width);
  cairo_rectangle(cairo, box.x0(), box.y0(), box.width(), box.height());
  cairo_stroke(cairo);
}

void Canvas::Rule(double x0, double y0, double x1, double y1, double width) {
  cairo_t* cairo = impl_->cairo.get();
  cairo_set_source_rgb(cairo, 0, 0, 0);
  cairo_set_line_width(cairo, width);
  cairo_move_to(cairo, x0, y0);
  cairo_line_to(cairo, x1, y1);
  cairo_stroke(cairo);
}

std::string Canvas::Finish() {
  if (impl_->page > 0) cairo_show_page(impl_->cairo.get());
  cairo_surface_finish(impl_->surface.get());
  Require(cairo_surface_status(impl_->surface.get()) == CAIRO_STATUS_SUCCESS, "Cairo failed");
  return std::move(impl_->pdf);
}

}  // namespace delib::corpus
