using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PrivX.Client;

namespace PrivX.PowerShell.Base;

public abstract partial class ChangeCmdlet
{
    // Servers tell no limit; a call with thousands of ids would run into a time-out.
    private const int MostTogether = 500;

    /// <summary>
    /// Sends items in calls for several at once, and one that is alone in a call of its own. A call that the server refuses as a whole has done
    /// nothing: its items are sent one by one, so that one bad item does not spoil the others and is reported as what it is.
    /// </summary>
    /// <param name="items">The items; those of one parent and one change share a call.</param>
    /// <param name="together">The call for several.</param>
    /// <param name="single">The call for one.</param>
    /// <param name="unknown">Takes the items of a call whose outcome is not known; where it is left out, they are reported.</param>
    /// <returns>The items that went through, in the order of the input.</returns>
    private protected IReadOnlyList<BatchItem<T>> SendTogether<T>(
        IReadOnlyList<BatchItem<T>> items,
        Func<BatchItem<T>[], CancellationToken, Task> together,
        Func<BatchItem<T>, CancellationToken, Task> single,
        Action<BatchItem<T>, PrivXOutcomeUnknownException>? unknown = null)
    {
        var done = new HashSet<BatchItem<T>>();
        foreach (IGrouping<string, BatchItem<T>> call in items.GroupBy(item => item.Call, StringComparer.Ordinal))
        {
            BatchItem<T>[] all = call.GroupBy(item => item.Id, StringComparer.OrdinalIgnoreCase).Select(same => same.First()).ToArray();
            for (int start = 0; start < all.Length; start += MostTogether)
            {
                Send(all.Skip(start).Take(MostTogether).ToArray());
            }
        }

        return items.Where(done.Contains).ToArray();

        void Send(BatchItem<T>[] some)
        {
            if (some.Length > 1)
            {
                PrivXException? failure = FailureOf(token => together(some, token));
                if (failure is null)
                {
                    done.UnionWith(some);
                    return;
                }

                if (failure is not PrivXRequestException { Status: 400 or 404 or 405 or 409 or 422 })
                {
                    Array.ForEach(some, item => Tell(failure, item));
                    return;
                }

                WriteVerbose($"The server refused {some.Length} objects in one call ({failure.Message}); they are sent one by one.");
            }

            foreach (BatchItem<T> item in some)
            {
                if (FailureOf(token => single(item, token)) is { } failure)
                {
                    Tell(failure, item);
                }
                else
                {
                    done.Add(item);
                }
            }
        }

        void Tell(PrivXException failure, BatchItem<T> item)
        {
            if (unknown is not null && failure is PrivXOutcomeUnknownException lost)
            {
                unknown(item, lost);
            }
            else
            {
                Attempt(item.Item, () => throw failure);
            }
        }
    }

    private PrivXException? FailureOf(Func<CancellationToken, Task> call)
    {
        try
        {
            Run(call);
            return null;
        }
        catch (PrivXException failure)
        {
            return failure;
        }
    }
}
