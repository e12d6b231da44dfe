using System;
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
    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(2);
    private static readonly object Gate = new();
    private static bool _isWatched;
    private static DateTimeOffset _tried;

#if NET8_0_OR_GREATER
    private static PosixSignalRegistration[] _signals = [];
#endif

    /// <summary>Watches for the end from now on; nothing more where it does already.</summary>
    public static void Watch()
    {
        lock (Gate)
        {
            if (_isWatched)
            {
                return;
            }

            _isWatched = true;
        }

        AppDomain.CurrentDomain.ProcessExit += (_, _) => GiveBack();
#if NET8_0_OR_GREATER
        _signals = [PosixSignalRegistration.Create(PosixSignal.SIGTERM, OnSignal), PosixSignalRegistration.Create(PosixSignal.SIGHUP, OnSignal)];
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
        lock (Gate)
        {
            // The exit that follows a signal does not try once more what has just failed.
            if (DateTimeOffset.UtcNow - _tried < Bound + Bound)
            {
                return;
            }

            _tried = DateTimeOffset.UtcNow;
        }

        foreach (CheckoutTrouble trouble in CheckoutReturn.Of(CheckoutHolders.All, Bound))
        {
            // There is no pipeline and no host any more.
            Console.Error.WriteLine("WARNING: " + trouble);
        }
    }
}
