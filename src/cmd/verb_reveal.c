/* reveal: who wrote and how they are reached, unmasked, which is recorded. */
#include "base/say.h"
#include "cmd/args.h"
#include "cmd/verbs.h"
#include "office/find.h"
#include "office/reveal.h"

static struct sheet *page(const struct revealed *revealed)
{
	struct sheet *sheet = sheet_new(NULL);
	sheet_facts(sheet);
	if (revealed->writer)
		sheet_fact(sheet, kind_party(revealed->kind), revealed->writer);
	if (revealed->contact)
		sheet_fact(sheet, _("contact"), revealed->contact);
	if (revealed->identity)
		sheet_fact(sheet, _("identity"), revealed->identity);
	if (revealed->text)
		sheet_fact_wide(sheet, _("text"), revealed->text);
	sheet_set_data(sheet, json_pack("{s:s?, s:s?, s:s?, s:s?}", "writer", revealed->writer, "contact",
	                          revealed->contact, "identity", revealed->identity, "text", revealed->text));
	return sheet;
}

static bool run(struct context *context, const struct args *args, GError **error)
{
	int64_t id = find_number(context->office, args_word(args, 0), error);
	OWN(revealed) revealed = id ? reveal_identity(context->office, id, args_field(args, "reason"), error) : NULL;
	OWN(sheet) sheet = revealed ? page(revealed) : NULL;
	return sheet && context->show(context, sheet, error);
}

const struct command COMMAND_REVEAL = {
    .name = "reveal",
    .group = GROUP_HANDLE,
    .summary = N_("show who the writer is and how they are reached, unmasked"),
    .detail =
        N_("Everywhere else contact and identity are masked, numbers of identity cards, telephones and bank cards and "
           "addresses of mail within texts, too, and the name where the case is confidential or an accusation. Who "
           "looked, when and why stands in the history, and no undo takes that back."),
    .example = N_("reveal L2022-17 reason='call back about the appointment'"),
    .arguments =
        (const struct argument[]){
            ARGUMENT_CASE,
            {.name = "reason", .kind = ARGUMENT_FIELD, .needed = true, .summary = N_("why it is needed")},
            {0},
        },
    .need = NEED_OFFICE,
    .run = run,
};
