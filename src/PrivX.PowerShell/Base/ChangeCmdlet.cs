using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Threading;
using System.Threading.Tasks;
using PrivX.Client;
using PrivX.PowerShell.Base.Input;
using PrivX.PowerShell.Errors;
using PrivX.PowerShell.References;
using PrivX.PowerShell.Session;

namespace PrivX.PowerShell.Base;

/// <summary>
/// Third step, for changing: asks through ShouldProcess, and with <c>-ThrottleLimit</c> above 1 works on several items of the pipeline at once.
/// Results and errors come in the order of the input all the same.
/// </summary>
public abstract partial class ChangeCmdlet : ConnectedCmdlet
{
    // Items are read ahead by this many times as many as are worked on; beyond that the input waits, which bounds memory.
    private const int WindowFactor = 4;

    private readonly Queue<PendingChange> _preparing = new();
    private readonly Queue<PendingChange> _applying = new();
    private CancellationTokenSource? _cancel;
    private CancellationTokenSource? _begin;
    private SemaphoreSlim? _slots;
    private string? _confirmed;

    private protected ChangeCmdlet()
    {
    }

    private protected sealed override bool NeedsMatch => true;

    private protected sealed override bool MayNamesBeOld => !TakesAway;

    /// <summary>How many items are worked on at once.</summary>
    [Parameter]
    [ValidateRange(1, 256)]
    [ReadAs(typeof(int))]
    public int ThrottleLimit { get; set; } = 1;

    private protected sealed override void End()
    {
        Pump(0);
        foreach (SessionScope scope in UsedScopes)
        {
            Attempt(null, () => InScope(scope, Finish));
            Pump(0);
        }
    }

    /// <summary>An object beside the one that is changed does not tell where: what is named by words is named in the default session.</summary>
    private protected override bool FollowsAnyObject => false;

    /// <summary>Asks whether to go on, once for all that a pattern means.</summary>
    private protected override bool Confirm(string target, string action)
    {
        _confirmed = target;
        if (_isAnswered)
        {
            WriteVerbose($"{action}: {target}, as was answered for all that the pattern means.");
            return true;
        }

        return Ask(target, action, () => ShouldProcess(target + Place(target), action));
    }

    // With one session there is only one place that can be meant.
    private string Place(string target)
    {
        if (InUse.Origin is null || SessionStore.Current.All.Length < 2)
        {
            return string.Empty;
        }

        string session = CurrentSession.ToString();
        return target.Contains(session, StringComparison.Ordinal) ? string.Empty : $" in the session {session}";
    }

    /// <summary>Writes a result that only some calls have, such as those with -PassThru.</summary>
    private protected void WriteIfAny(object? result)
    {
        if (result is not null)
        {
            WriteObject(result);
        }
    }

    /// <summary>Tells what others had in a list and is gone, where nobody can know why: to put it back could undo a revocation.</summary>
    /// <param name="entries">What is in the list, in words.</param>
    /// <param name="owner">Whose list it is.</param>
    /// <param name="lost">Names of what is gone.</param>
    private protected void WarnOfLost(string entries, object owner, IReadOnlyCollection<string> lost)
    {
        if (lost.Count > 0)
        {
            WriteWarning(
                $"Somebody else wrote the {entries} of {owner} at the same time. This change is made; gone meanwhile: {string.Join(", ", lost)}. "
                + "It cannot be told whether they were taken away or overwritten: if nobody took them away, put them back.");
        }
    }

    /// <summary>Changes one item, without anything to be read before.</summary>
    /// <param name="item">Target of an error record.</param>
    /// <param name="target">Name of the item, for ShouldProcess.</param>
    /// <param name="action">What happens, for ShouldProcess.</param>
    /// <param name="change">Makes the change.</param>
    /// <param name="write">Writes the result, on the pipeline thread; null where nothing is written.</param>
    private protected void Change<TResult>(
        object? item,
        string target,
        string action,
        Func<CancellationToken, Task<TResult>> change,
        Action<TResult>? write) =>
        Change(item, static _ => Task.FromResult(true), _ => Confirm(target, action), (_, token) => change(token), write);

    /// <summary>Changes one item that writes nothing.</summary>
    private protected void Change(object? item, string target, string action, Func<CancellationToken, Task> change) =>
        Change(
            item,
            target,
            action,
            async token =>
            {
                await change(token).ConfigureAwait(false);
                return true;
            },
            null);

    /// <summary>Changes the objects that one reference means; each is known by name when the user is asked.</summary>
    /// <param name="noun">The noun.</param>
    /// <param name="reference">Which objects; a literal means one, and is an error when it does not.</param>
    /// <param name="action">What happens, for ShouldProcess.</param>
    /// <param name="change">Makes the change to one object, which has an id.</param>
    private protected void Change<T>(Noun<T> noun, ObjectReference<T> reference, string action, Func<T, CancellationToken, Task> change)
        where T : PrivXObject =>
        Change(
            noun,
            reference,
            action,
            async (found, token) =>
            {
                await change(found, token).ConfigureAwait(false);
                return true;
            },
            null);

    /// <summary>Changes the objects that one reference means and writes what came of it.</summary>
    private protected void Change<T, TResult>(
        Noun<T> noun,
        ObjectReference<T> reference,
        string action,
        Func<T, CancellationToken, Task<TResult>> change,
        Action<TResult>? write)
        where T : PrivXObject =>
        ForTargets(noun, reference, target =>
            Change(reference, token => target.FindAsync(Client, token), found => Confirm(noun.Describe(found), action), change, write));

    /// <summary>Deletes the objects that one reference means.</summary>
    private protected void Remove<T>(Noun<T> noun, ObjectReference<T> reference)
        where T : PrivXObject =>
        Change(noun, reference, $"Remove {noun.Name}", (found, token) => noun.DeleteAsync(Client, noun.IdOf(found)!, token));

    /// <summary>
    /// Does something about each object that a reference means. Wildcards are looked up first, all of them, so that changes do not move the pages of
    /// the list under way; a literal is looked up where the work on it is done, at the same time as others.
    /// </summary>
    private protected void ForTargets<T>(Noun<T> noun, ObjectReference<T> reference, Action<ChangeTarget<T>> action)
        where T : PrivXObject
    {
        if (!reference.IsPattern)
        {
            action(ChangeTarget<T>.Of(noun, reference, MayNamesBeOld));
            return;
        }

        IReadOnlyList<T> all = Find(noun, reference);
        ForSeveral(
            noun.Plural,
            reference.ToString(),
            all.Select(noun.Describe).ToArray(),
            () =>
            {
                foreach (T found in all)
                {
                    action(ChangeTarget<T>.Of(noun, found));
                }
            });
    }

    /// <summary>Changes one item in three steps: read what is needed, ask (on the pipeline thread), write.</summary>
    /// <param name="item">Target of an error record.</param>
    /// <param name="prepare">Reads; changes nothing.</param>
    /// <param name="confirm">Asks, knowing what was read.</param>
    /// <param name="apply">Makes the change.</param>
    /// <param name="write">Writes the result, on the pipeline thread; null where nothing is written.</param>
    private protected void Change<TPlan, TResult>(
        object? item,
        Func<CancellationToken, Task<TPlan>> prepare,
        Func<TPlan, bool> confirm,
        Func<TPlan, CancellationToken, Task<TResult>> apply,
        Action<TResult>? write)
    {
        SessionScope scope = InUse;
        Task<TPlan> reading = StartSlot(prepare, Starting);
        Task<TResult>? writing = null;
        bool isAnswered = _isAnswered;
        _preparing.Enqueue(new PendingChange
        {
            Item = TargetOf(item),
            Preparing = reading,
            Confirm = change =>
            {
                TPlan plan = Bridge.Result(reading);
                InScope(scope, () => writing = WithAnswer(isAnswered, () => confirm(plan)) ? StartSlot(token => change.Begin(() => apply(plan, token)), Working) : null);
                return writing;
            },
            Complete = () =>
            {
                TResult result = Bridge.Result(writing!);
                InScope(scope, () => write?.Invoke(result));
            },
        });
        Pump(ThrottleLimit == 1 ? 0 : ThrottleLimit * WindowFactor);
    }

    /// <summary>Waits for all changes that are under way.</summary>
    private protected void Drain() => Pump(0);

    // Ends what has not begun to change anything, and what has.
    private CancellationToken Starting => (_begin ??= CancellationTokenSource.CreateLinkedTokenSource(Working)).Token;

    private CancellationToken Working => (_cancel ??= CancellationTokenSource.CreateLinkedTokenSource(Bridge.StopToken)).Token;

    private Task<T> StartSlot<T>(Func<CancellationToken, Task<T>> work, CancellationToken token)
    {
        CancellationToken starting = Starting;
        _slots ??= new SemaphoreSlim(ThrottleLimit);
        SemaphoreSlim slots = _slots;

        // Asked for here, one item after the other: tasks of the pool begin in any order, and a late item must not wait behind the ones after it.
        Task slot = slots.WaitAsync(starting);
        Task<T> task = Task.Run(
            async () =>
            {
                await slot.ConfigureAwait(false);
                try
                {
                    starting.ThrowIfCancellationRequested();
                    return await work(token).ConfigureAwait(false);
                }
                finally
                {
                    slots.Release();
                }
            },
            starting);

        // Where the pipeline ends early, nobody looks at its failure.
        TaskFailure.Observe(task);
        return task;
    }

    // Moves items on while more than `window` wait, and as long as something can be done without waiting. No more items are changed beyond the last
    // one written than are worked on at once: what a pipeline that ends early has done unseen is bounded.
    private void Pump(int window)
    {
        while (_preparing.Count + _applying.Count > 0)
        {
            if (_applying.Count > 0 && _applying.Peek().Applying!.IsCompleted)
            {
                CompleteNext();
            }
            else if (_preparing.Count > 0 && _applying.Count < ThrottleLimit && _preparing.Peek().Preparing.IsCompleted)
            {
                ApplyNext();
            }
            else if (_preparing.Count + _applying.Count > window)
            {
                Bridge.Wait(NextStep());
            }
            else
            {
                return;
            }
        }
    }

    private Task NextStep() =>
        _applying.Count == 0 ? _preparing.Peek().Preparing
        : _preparing.Count == 0 || _applying.Count == ThrottleLimit ? _applying.Peek().Applying!
        : Task.WhenAny(_applying.Peek().Applying!, _preparing.Peek().Preparing);

    private void ApplyNext()
    {
        PendingChange change = _preparing.Dequeue();
        try
        {
            _confirmed = null;
            change.Applying = About(change.Item, () => change.Confirm(change));
            change.Target = _confirmed;
        }
        catch (PrivXException failure) when (_applying.Count > 0 && !ErrorMapper.IsTerminating(failure))
        {
            // It waits its turn behind the results of the items before it.
            change.Applying = Task.CompletedTask;
            change.Complete = () => throw failure;
        }
        catch (PrivXException failure)
        {
            Report(failure, change.Item);
        }

        if (change.Applying is not null)
        {
            _applying.Enqueue(change);
        }
    }

    private void CompleteNext()
    {
        PendingChange change = _applying.Dequeue();
        Attempt(change.Item, change.Complete);
    }
}
