using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Host;
using System.Threading.Tasks;
using PrivX.Client;
using PrivX.PowerShell.Bridge;

namespace PrivX.PowerShell.Base;

public abstract partial class ChangeCmdlet
{
    // What a change under way may still take to come to its end, so that it can be told how.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    /// <summary>False where the cmdlet itself tells what it leaves behind.</summary>
    private protected virtual bool TellsUnseen => true;

    /// <summary>A pipeline that ends while items are under way: what was done of those that nobody sees is told.</summary>
    private protected override void EndEarly() => LeaveOff(WriteWarning);

    private protected override void CleanUp() => LeaveOff(null);

    private void LeaveOff(Action<string>? warn)
    {
        PendingChange[] applying = _applying.ToArray();
        Task[] all = [.. _preparing.Select(change => change.Preparing), .. applying.Select(change => change.Applying!)];
        _preparing.Clear();
        _applying.Clear();
        if (all.Length > 0)
        {
            _begin!.Cancel();
            if (TellsUnseen && !Bridge.StopToken.IsCancellationRequested)
            {
                PipelineBridge.Settle(Task.WhenAll(applying.Select(change => change.Applying!)), Patience);
            }

            // No answer is waited for, only that what has begun takes away what it leaves half done, such as a file.
            _cancel!.Cancel();
            PipelineBridge.Settle(Task.WhenAll(all));
            if (TellsUnseen)
            {
                Tell(applying, warn);
            }
        }
    }

    private void Tell(IEnumerable<PendingChange> changes, Action<string>? warn)
    {
        string[] parts = changes
            .Where(change => change.Unseen is not null)
            .GroupBy(change => change.Unseen!.Value, change => change.Target ?? change.Item.Item?.ToString() ?? "an item")
            .OrderBy(group => group.Key)
            .Select(group => $"{Words(group.Key)}: {string.Join(", ", group)}")
            .ToArray();
        if (parts.Length == 0)
        {
            return;
        }

        string text = $"{MyInvocation.MyCommand.Name} ended early, with items under way whose results nobody saw. {string.Join(". ", parts)}.";
        try
        {
            if (warn is not null)
            {
                warn(text);
                return;
            }
        }
        catch (RuntimeException)
        {
            // A pipeline that is stopped, or that warnings stop, takes none any more; the host shows it.
        }

        try
        {
            Host?.UI?.WriteWarningLine(Text.Visible(text));
        }
        catch (Exception failure) when (failure is HostException or NotImplementedException or PipelineStoppedException)
        {
            // There is nobody to tell.
        }
    }

    private static string Words(UnseenChange outcome) => outcome switch
    {
        UnseenChange.Done => "Done",
        UnseenChange.Failed => "Failed, nothing done or not all of it",
        _ => "Not known whether done",
    };
}
