using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using PrivX.PowerShell.Bridge;

namespace PrivX.PowerShell.Session;

/// <summary>Gives back what several sessions have checked out, where no pipeline waits for it.</summary>
internal static class CheckoutReturn
{
    /// <summary>Gives back at the same time; the answer is what was not confirmed.</summary>
    /// <param name="sessions">The sessions; those that have nothing make no call.</param>
    /// <param name="bound">Longest time for all of it.</param>
    public static IReadOnlyList<CheckoutTrouble> Of(IReadOnlyCollection<PrivXSession> sessions, TimeSpan bound)
    {
        PrivXSession[] holders = sessions.Where(session => !session.OpenCheckouts.IsEmpty).ToArray();
        IReadOnlyList<CheckoutTrouble>[]? told = null;
        bool isOver = holders.Length == 0 || PipelineBridge.RunLast(
            async token => told = await Task.WhenAll(holders.Select(session => session.OpenCheckouts.GiveBackAllAsync(bound, token))).ConfigureAwait(false),
            bound);
        return isOver ? (told ?? []).SelectMany(some => some).ToArray() : Left(holders, bound);
    }

    private static CheckoutTrouble[] Left(PrivXSession[] holders, TimeSpan bound) => holders
        .SelectMany(session => session.OpenCheckouts.All)
        .Select(checkout => CheckoutTrouble.NotGivenBack(checkout, $"the server did not answer within {bound.TotalSeconds:0.#} seconds.", null))
        .ToArray();
}
