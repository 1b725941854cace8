/* show: one case whole. */
#include "base/say.h"
#include "cmd/args.h"
#include "cmd/casepage.h"
#include "cmd/contract.h"
#include "cmd/verbs.h"

static bool run(struct context *context, const struct args *args, GError **error)
{
	struct office *office = context->office;
	int64_t id = find_number(office, args_word(args, 0), error);
	OWN(dossier) dossier = id ? dossier_open(office, id, error) : NULL;
	struct case_row *row = dossier ? find_row(office, id, error) : NULL;
	if (!row)
		return false;
	OWN(sheet) sheet = casepage_sheet(office, row, dossier);
	sheet_set_data(sheet, contract_dossier(office, row, dossier));
	case_row_free(row);
	return context->show(context, sheet, error);
}

const struct command COMMAND_SHOW = {
    .name = "show",
    .group = GROUP_FIND,
    .summary = N_("a case: facts, deadlines, next steps, history, texts"),
    .detail = N_("Contact and identity are shown masked."),
    .example = "show L2022-17",
    .arguments =
        (const struct argument[]){
            ARGUMENT_CASE,
            {0},
        },
    .need = NEED_OFFICE,
    .run = run,
};
