using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using PrivX.Client;
using PrivX.Client.Paging;
using PrivX.SecretsManager;

namespace PrivX.PowerShell.Cmdlets.SecretsManager;

/// <summary>
/// Completes lists of managed accounts: rows that do not tell the open check-outs are read one by one. Without that an account that somebody has
/// would look like one that nobody has.
/// </summary>
/// <param name="domainId">Target domain of the accounts.</param>
/// <param name="client">Reads them.</param>
/// <param name="reporter">Hears of what may not be read.</param>
internal sealed class AccountCheckouts(string domainId, PrivXClient client, ICallReporter reporter)
{
    // So many are read at the same time, and written before the next are: who wants only the first does not wait for all.
    private const int Together = 8;

    private int _isTold;

    /// <summary>The list with complete rows; those that have been deleted meanwhile are left out.</summary>
    public PagedList<ManagedAccount> In(PagedList<ManagedAccount> list) => new(token => PagesAsync(list, token));

    private static bool TellsCheckouts(ManagedAccount row)
    {
        using JsonDocument document = JsonDocument.Parse(row.AsRead);
        return document.RootElement.TryGetProperty("checkouts", out _);
    }

    private async IAsyncEnumerable<Page<ManagedAccount>> PagesAsync(PagedList<ManagedAccount> list, [EnumeratorCancellation] CancellationToken token)
    {
        await foreach (Page<ManagedAccount> page in list.AsPages(token).ConfigureAwait(false))
        {
            for (int start = 0; start == 0 || start < page.Items.Count; start += Together)
            {
                ManagedAccount?[] rows = await Task.WhenAll(page.Items.Skip(start).Take(Together).Select(row => CompleteAsync(row, token))).ConfigureAwait(false);
                yield return page with { Items = rows.OfType<ManagedAccount>().ToArray() };
            }
        }
    }

    private async Task<ManagedAccount?> CompleteAsync(ManagedAccount row, CancellationToken token)
    {
        if (row.Id is not { Length: > 0 } id || TellsCheckouts(row))
        {
            return row;
        }

        try
        {
            return await client.SecretsManager.GetManagedAccountAsync(domainId, id, token).ConfigureAwait(false);
        }
        catch (PrivXRequestException failure) when (failure.Status == 404 && (failure.ErrorCode ?? failure.ServerMessage) is not null)
        {
            return null;
        }
        catch (PrivXRequestException failure) when (failure.Status == 403)
        {
            if (Interlocked.Exchange(ref _isTold, 1) == 0)
            {
                reporter.Warning($"Whether managed accounts are checked out is not shown: {failure.Message}");
            }

            return row;
        }
    }
}
