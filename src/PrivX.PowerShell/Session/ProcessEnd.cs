using System;
using System.Collections.Generic;
using System.Management.Automation.Host;
using System.Threading.Tasks;
using PrivX.Client;
using PrivX.PowerShell.Bridge;
#if NET8_0_OR_GREATER
using System.Runtime.InteropServices;
#endif

namespace PrivX.PowerShell.Session;

/// <summary>
/// Gives back what is checked out when the process ends: at its exit, and at the signals that .NET shows. Neither runs the finally blocks of the
/// pipeline. Only a process that is killed or crashes leaves something open.
/// </summary>
internal static class ProcessEnd
{
    // With what it takes to tell of it, two seconds: whoever ends a process may kill it soon after.
    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(1.8);
    private static readonly TimeSpan WriteBound = TimeSpan.FromMilliseconds(100);
    private static readonly object Gate = new();
    private static readonly object Ending = new();
    private static PSHost? _host;
    private static DateTimeOffset _tried;

    /// <summary>Watches for the end from now on.</summary>
    /// <param name="host">Shows what could not be given back.</param>
    public static void Watch(PSHost host)
    {
        lock (Gate)
        {
            bool isWatched = _host is not null;
            _host = host;
            if (isWatched)
            {
                return;
            }
        }

        AppDomain.CurrentDomain.ProcessExit += (_, _) => GiveBack();
#if NET8_0_OR_GREATER
        PosixSignalRegistration[] signals = [PosixSignalRegistration.Create(PosixSignal.SIGTERM, OnSignal), PosixSignalRegistration.Create(PosixSignal.SIGHUP, OnSignal)];

        // Signals are watched for as long as somebody holds the registrations.
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Array.ForEach(signals, signal => signal.Dispose());
#endif
    }

#if NET8_0_OR_GREATER
    // The process ends when this returns, unless somebody else wants it to go on.
    private static void OnSignal(PosixSignalContext signal)
    {
        if (!signal.Cancel)
        {
            GiveBack();
        }
    }
#endif

    private static void GiveBack()
    {
        IReadOnlyList<CheckoutTrouble> troubles;

        // A second signal ends the process when its handler returns: it waits for the first.
        lock (Ending)
        {
            // What has just failed is not tried once more, as by the exit that follows a signal.
            if (DateTimeOffset.UtcNow - _tried < Bound)
            {
                return;
            }

            troubles = CheckoutReturn.Of(CheckoutHolders.All, Bound);
            _tried = DateTimeOffset.UtcNow;
        }

        if (troubles.Count > 0)
        {
            // There is no pipeline any more, and a host that is reading keeps its screen for itself.
            PipelineBridge.RunLast(_ => ShowAsync(troubles), WriteBound);
        }
    }

    private static Task ShowAsync(IReadOnlyList<CheckoutTrouble> troubles)
    {
        foreach (CheckoutTrouble trouble in troubles)
        {
            _host?.UI?.WriteErrorLine(Text.Visible(trouble.ToString()));
        }

        return Task.CompletedTask;
    }
}
