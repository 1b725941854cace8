/* person: what else the same person wrote, asked or applied for. */
#include "base/say.h"
#include "cmd/args.h"
#include "cmd/contract.h"
#include "cmd/said.h"
#include "cmd/verbs.h"
#include "office/find.h"
#include "office/person.h"

static void add_case(struct sheet *sheet, const struct acquaintance *one)
{
	const struct case_row *row = one->row;
	g_autofree char *number = said_number(row->number), *received = said_day(row->received_on);
	sheet_row(sheet);
	sheet_cell(sheet, number)->link = number_ref(row->number);
	sheet_cell(sheet, kind_title(row->number.kind));
	sheet_cell(sheet, received);
	sheet_cell(sheet, state_title(row->state));
	sheet_cell(sheet, said_writer(row->number.kind, row->writer, row->anonymous));
	sheet_cell(sheet, row->subject);
	sheet_cell(sheet, match_title(one->match));
}

static struct sheet *page(const GPtrArray *cases)
{
	static const struct {
		const char *key, *title;
		int weight;
	} COLUMNS[] = {
	    {.key = "number", .title = N_("number")},
	    {.key = "kind", .title = N_("kind")},
	    {.key = "received_on", .title = N_("received")},
	    {.key = "state", .title = N_("state")},
	    {.key = "writer", .title = N_("writer"), .weight = 1},
	    {.key = "subject", .title = N_("subject"), .weight = 1},
	    {.key = "match", .title = N_("known by"), .weight = 1},
	};
	struct sheet *sheet = sheet_new(NULL);
	if (!cases->len) {
		sheet_text(sheet, _("No case fits."));
		return sheet;
	}
	sheet_table(sheet);
	sheet_wrap(sheet);
	for (size_t i = 0; i < G_N_ELEMENTS(COLUMNS); i++)
		sheet_column(sheet, COLUMNS[i].key, _(COLUMNS[i].title), ALIGN_LEFT, COLUMNS[i].weight);
	for (unsigned i = 0; i < cases->len; i++)
		add_case(sheet, cases->pdata[i]);
	return sheet;
}

static json_t *data(struct office *office, const GPtrArray *cases)
{
	json_t *array = json_array();
	for (unsigned i = 0; i < cases->len; i++) {
		const struct acquaintance *one = cases->pdata[i];
		json_t *object = contract_case(office, one->row);
		json_object_set_new(object, "match", json_string(match_name(one->match)));
		json_array_append_new(array, object);
	}
	return json_pack("{s:i, s:o}", "total", (int)cases->len, "cases", array);
}

static bool run(struct context *context, const struct args *args, GError **error)
{
	g_autofree char *text = g_strjoinv(" ", (char **)args->words->pdata);
	g_autoptr(GPtrArray) cases = person_cases(context->office, text, error);
	if (!cases)
		return false;
	OWN(sheet) sheet = page(cases);
	sheet_set_data(sheet, data(context->office, cases));
	return context->show(context, sheet, error);
}

const struct command COMMAND_PERSON = {
    .name = "person",
    .group = GROUP_FIND,
    .summary = N_("all cases of one person, of every kind and box"),
    .detail = N_("The person is named by the number of a case of theirs, or by a telephone number, a mail address, an "
                 "identity document, a name, or a name with the last four characters of the document. The same name "
                 "alone is a hint and comes last. Whoever wrote without a name is never looked up."),
    .example = "person L2022-17",
    .arguments =
        (const struct argument[]){
            {.name = "who",
                .kind = ARGUMENT_WORDS,
                .needed = true,
                .summary = N_("the number of a case, or what is known of the person")},
            {0},
        },
    .need = NEED_OFFICE,
    .run = run,
};
